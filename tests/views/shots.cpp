#include "views/shots.h"

#include "app/pseudotranslator.h"
#include "views/style/theme.h"
#include "views/widgets/accessiblecombobox.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QEvent>
#include <QTest>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace {

// Longer than anything that appears after a moment (a progress strip), shorter than a caret's blinking.
constexpr int quietMs = 400;
constexpr int patienceMs = 10'000;
constexpr int longPatienceMs = 60'000;

//! Since when nothing of a widget has been painted.
class PaintWatch final : public QObject
{
public:
    explicit PaintWatch(QWidget &widget)
        : m_widget(widget)
    {
        m_quiet.start();
        qApp->installEventFilter(this);
    }

    bool isQuiet() const { return m_quiet.elapsed() > quietMs; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        const auto *painted = event->type() == QEvent::Paint ? qobject_cast<QWidget *>(watched) : nullptr;
        if (painted && (painted == &m_widget || m_widget.isAncestorOf(painted)))
            m_quiet.restart();
        return false;
    }

private:
    QWidget &m_widget;
    QElapsedTimer m_quiet;
};

} // namespace

int shots::run(int argc, char *argv[], const std::function<void(const QString &, QSize)> &take)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 2) {
        qWarning("usage: %s DIR [light|dark] [pseudo] [WIDTHxHEIGHT]", argv[0]);
        return 2;
    }
    views::Theme theme(application);
    theme.setChoice(arguments.contains(u"dark"_s) ? views::ThemeChoice::Dark : views::ThemeChoice::Light);
    views::installAccessibleComboBoxes();
    app::PseudoTranslator pseudo;
    if (arguments.contains(u"pseudo"_s))
        QCoreApplication::installTranslator(&pseudo);
    QSize size;
    if (const QStringList sides = arguments.last().split(u'x'); sides.size() == 2)
        size = QSize(sides[0].toInt(), sides[1].toInt());
    QDir().mkpath(arguments.at(1));
    take(arguments.at(1), size);
    return 0;
}

void shots::settle(QWidget &widget)
{
    const PaintWatch watch(widget);
    // What never rests (a bar without an end) is taken as it is then.
    (void)QTest::qWaitFor([&] { return watch.isQuiet(); }, patienceMs);
}

void shots::grab(QWidget &widget, const QString &path)
{
    settle(widget);
    if (!widget.grab().save(path))
        qFatal("cannot write %s", qPrintable(path));
}

void shots::waitUntil(const std::function<bool()> &isSo, const char *what)
{
    if (!QTest::qWaitFor(isSo, longPatienceMs))
        qFatal("it did not come to this: %s", what);
}
