#include "app/options.h"

#include <QCommandLineParser>
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace app {

namespace {
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(app::Options)
};

//! "1024x700"; an empty size when it is none.
QSize sizeOf(const QString &text)
{
    const QStringList sides = text.split(u'x');
    return sides.size() == 2 ? QSize(sides[0].toInt(), sides[1].toInt()) : QSize();
}

} // namespace

tl::expected<Options, OptionsExit> parseOptions(const QStringList &arguments)
{
    const QCommandLineOption sandbox(
        u"sandbox"_s, Texts::tr("Work on simulated numbers; nothing leaves this computer."));
    const QCommandLineOption profile(u"profile"_s, Texts::tr("Open this profile."), u"NAME"_s);
    const QCommandLineOption dataDir(
        u"data-dir"_s, Texts::tr("Keep drafts, journal and settings in this folder."), u"DIR"_s);
    const QCommandLineOption tour(
        u"tour"_s, Texts::tr("Make the guided tour, leave its pictures in this folder, and end."), u"DIR"_s);
    const QCommandLineOption language(
        u"language"_s, Texts::tr("Show texts in this language; \"pseudo\" is for checking layouts."), u"CODE"_s);
    const QCommandLineOption theme(u"theme"_s, Texts::tr(R"("light" or "dark".)"), u"NAME"_s);
    const QCommandLineOption size(
        u"size"_s, Texts::tr("Show every window of the tour in this size, too: \"1024x700\", say."), u"SIZE"_s);

    QCommandLineParser parser;
    parser.setApplicationDescription(Texts::tr("The desk of a porting coordinator."));
    parser.addPositionalArgument(u"target"_s, Texts::tr("A number or an order id to open."), u"[TARGET]"_s);
    const auto help = parser.addHelpOption();
    const auto version = parser.addVersionOption();
    parser.addOptions({sandbox, profile, dataDir, tour, language, theme, size});

    if (!parser.parse(arguments))
        return tl::unexpected(OptionsExit{parser.errorText() % u'\n', 2});
    if (parser.isSet(help))
        return tl::unexpected(OptionsExit{parser.helpText(), 0});
    if (parser.isSet(version))
        return tl::unexpected(OptionsExit{u"portside "_s % QCoreApplication::applicationVersion() % u'\n', 0});

    Options options{
        .sandbox = parser.isSet(sandbox),
        .profile = parser.value(profile),
        .dataDir = parser.value(dataDir),
        .tourDir = parser.value(tour),
        .language = parser.value(language),
        .theme = parser.value(theme),
        .target = parser.positionalArguments().value(0),
    };
    if (parser.isSet(size)) {
        options.size = sizeOf(parser.value(size));
        if (options.size.isEmpty())
            return tl::unexpected(
                OptionsExit{Texts::tr("--size is a width and a height in pixels: 1024x700.") % u'\n', 2});
    }
    if (options.sandbox && !options.profile.isEmpty())
        return tl::unexpected(OptionsExit{Texts::tr("--sandbox and --profile cannot both be given.") % u'\n', 2});
    if (parser.positionalArguments().size() > 1)
        return tl::unexpected(
            OptionsExit{Texts::tr("Only one number or order can be opened at the start.") % u'\n', 2});
    if (!options.theme.isEmpty() && options.theme != u"light" && options.theme != u"dark")
        return tl::unexpected(OptionsExit{Texts::tr(R"(--theme is "light" or "dark".)") % u'\n', 2});
    return options;
}

} // namespace app
