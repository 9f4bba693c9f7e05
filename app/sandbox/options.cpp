#include "sandbox/options.h"

#include <QCommandLineParser>

#include <optional>

namespace sandbox {

using namespace Qt::StringLiterals;

namespace {

std::optional<qint64> wholeNumber(const QString &text, qint64 least, qint64 most)
{
    bool ok = false;
    const qint64 value = text.toLongLong(&ok);
    return ok && value >= least && value <= most ? std::optional(value) : std::nullopt;
}

} // namespace

ParsedOptions parseOptions(const QStringList &arguments)
{
    const QCommandLineOption port(u"port"_s, u"Listen on this port; 0 takes a free one."_s, u"N"_s, u"0"_s);
    const QCommandLineOption seed(u"seed"_s, u"Make another desk: names, numbers, dates."_s, u"N"_s, u"1"_s);
    const QCommandLineOption orders(u"orders"_s, u"Seed so many port-in orders."_s, u"N"_s, u"240"_s);
    const QCommandLineOption numbers(u"numbers"_s, u"Seed so many active numbers."_s, u"N"_s, u"400"_s);
    const QCommandLineOption now(u"now"_s, u"Start the clock at this time (ISO 8601)."_s, u"TIME"_s);
    const QCommandLineOption pace(u"pace"_s, u"Run the clock so many times as fast."_s, u"N"_s, u"1"_s);
    const QCommandLineOption state(u"state"_s, u"Keep orders, numbers and credentials in this folder."_s, u"DIR"_s);
    const QCommandLineOption strict(u"strict"_s, u"Refuse a raw + in a query."_s);
    const QCommandLineOption child(u"child"_s, u"End when standard input closes."_s);

    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"A simulated Sinch service on this machine. Prints one line of JSON when it listens."_s);
    const QCommandLineOption help = parser.addHelpOption();
    parser.addOptions({port, seed, orders, numbers, now, pace, state, strict, child});
    if (!parser.parse(arguments))
        return {.error = parser.errorText()};
    if (parser.isSet(help))
        return {.help = parser.helpText()};
    if (!parser.positionalArguments().isEmpty())
        return {.error = u"Unexpected argument: %1"_s.arg(parser.positionalArguments().constFirst())};

    ParsedOptions parsed;
    const auto read = [&](const QCommandLineOption &option, qint64 least, qint64 most) -> qint64 {
        const auto value = wholeNumber(parser.value(option), least, most);
        if (!value)
            parsed.error = u"--%1 takes a whole number from %2 to %3."_s.arg(
                option.names().constFirst(), QString::number(least), QString::number(most));
        return value.value_or(0);
    };
    Options &options = parsed.options;
    options.port = quint16(read(port, 0, 65535));
    options.seed = quint32(read(seed, 0, 4'294'967'295));
    options.orders = int(read(orders, 0, 1'000'000));
    options.numbers = int(read(numbers, 0, 1'000'000));
    options.pace = int(read(pace, 1, 100'000));
    options.stateDir = parser.value(state);
    options.strict = parser.isSet(strict);
    options.child = parser.isSet(child);
    if (parser.isSet(now)) {
        options.now = QDateTime::fromString(parser.value(now), Qt::ISODateWithMs);
        if (!options.now.isValid())
            parsed.error = u"--now takes an ISO 8601 time, as 2026-11-22T14:00:00Z."_s;
    }
    return parsed;
}

} // namespace sandbox
