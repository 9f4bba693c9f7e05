#include "sandbox/numberpattern.h"

#include "sandbox/bodyreader.h"

#include <algorithm>
#include <string_view>

namespace sandbox {

using namespace Qt::StringLiterals;

namespace {

QString notAValue(const QString &field, const QString &value)
{
    return u"parsing field \"%1\": \"%2\" is not a valid value"_s.arg(field, value);
}

void readType(NumberFilter &filter, const QString &field, const QString &name, Violations &violations)
{
    if (name.isEmpty())
        return;
    filter.type = numberTypeNamed(name);
    if (!filter.type)
        violations.push_back({field, notAValue(field, name)});
}

void readRegion(NumberFilter &filter, const QString &code, Violations &violations)
{
    if (code.isEmpty())
        return;
    const auto isLetter = [](QChar letter) { return letter >= u'A' && letter <= u'Z'; };
    if (code.size() != 2 || !std::all_of(code.begin(), code.end(), isLetter))
        violations.push_back({u"regionCode"_s, notAValue(u"regionCode"_s, code)});
    filter.region = code;
}

void readCapabilities(NumberFilter &filter, const QString &field, const QStringList &names, Violations &violations)
{
    for (const QString &name : names) {
        if (name == "SMS"_L1)
            filter.sms = true;
        else if (name == "VOICE"_L1)
            filter.voice = true;
        else
            violations.push_back({field, notAValue(field, name)});
    }
}

void readPattern(NumberFilter &filter, const QString &text, const QString &where, Violations &violations)
{
    // A client that does not encode its + has it turned into a space on the way.
    filter.pattern.text = text.startsWith(u' ') ? u'+' + text.mid(1) : text;
    const auto isDigit = [](QChar digit) { return digit >= u'0' && digit <= u'9'; };
    const QString digits = filter.pattern.text.startsWith(u'+') ? filter.pattern.text.mid(1) : filter.pattern.text;
    if (!std::all_of(digits.begin(), digits.end(), isDigit))
        violations.push_back({u"numberPattern.pattern"_s, u"must be digits, with a leading + at most"_s});
    if (where == "START"_L1)
        filter.pattern.where = SearchPattern::Start;
    else if (where == "END"_L1)
        filter.pattern.where = SearchPattern::End;
    else if (!where.isEmpty() && where != "CONTAINS"_L1)
        violations.push_back({u"numberPattern.searchPattern"_s, notAValue(u"numberPattern.searchPattern"_s, where)});
}

} // namespace

bool NumberPattern::matches(NumberKey key) const
{
    if (text.isEmpty())
        return true;
    char buffer[17];
    const std::string_view number(buffer, size_t(writeE164(key, buffer)));
    const QByteArray wanted = text.toLatin1();
    const std::string_view part(wanted.constData(), size_t(wanted.size()));
    switch (where) {
    case SearchPattern::Start:
        return number.starts_with(part);
    case SearchPattern::Contains:
        return number.find(part) != std::string_view::npos;
    case SearchPattern::End:
        return number.ends_with(part);
    }
    Q_UNREACHABLE();
}

bool NumberFilter::accepts(const NumberProduct &product) const
{
    return (!region || *region == product.region) && (!type || *type == product.type) && (!sms || product.sms)
        && (!voice || product.voice);
}

bool NumberFilter::accepts(NumberKey key) const
{
    return accepts(*productOf(key)) && pattern.matches(key);
}

QString NumberFilter::fingerprint() const
{
    return u"%1/%2/%3%4/%5/%6"_s.arg(region.value_or(QString()), type ? QString(nameOf(*type)) : QString())
        .arg(int(sms))
        .arg(int(voice))
        .arg(pattern.text)
        .arg(int(pattern.where));
}

QStringList valuesOf(const Query &query, const QString &name)
{
    QStringList values;
    for (auto [value, end] = query.equal_range(name); value != end; ++value)
        values += value->second.split(u',', Qt::SkipEmptyParts);
    return values;
}

QString valueOf(const Query &query, const QString &name)
{
    const auto found = query.lower_bound(name);
    return found == query.end() || found->first != name ? QString() : found->second;
}

NumberFilter filterFrom(const Query &query, const QString &capabilityName, Violations &violations)
{
    NumberFilter filter;
    readRegion(filter, valueOf(query, u"regionCode"_s), violations);
    readType(filter, u"type"_s, valueOf(query, u"type"_s), violations);
    readCapabilities(filter, capabilityName, valuesOf(query, capabilityName), violations);
    readPattern(filter, valueOf(query, u"numberPattern.pattern"_s), valueOf(query, u"numberPattern.searchPattern"_s),
        violations);
    return filter;
}

NumberFilter filterFrom(const QJsonObject &body, const QString &typeName, Violations &violations)
{
    NumberFilter filter;
    BodyReader reader(body, {}, violations);
    readRegion(filter, reader.text(u"regionCode"_s, Presence::Required), violations);
    readType(filter, typeName, reader.text(typeName, Presence::Required), violations);
    QStringList capabilities;
    for (const QJsonArray names = reader.array(u"capabilities"_s).value_or(QJsonArray()); const auto &name : names)
        capabilities.append(name.toString());
    readCapabilities(filter, u"capabilities"_s, capabilities, violations);
    if (const auto pattern = reader.object(u"numberPattern"_s)) {
        BodyReader members(*pattern, u"numberPattern"_s, violations);
        const QString text = members.text(u"pattern"_s);
        readPattern(filter, text, members.text(u"searchPattern"_s), violations);
    }
    return filter;
}

int sizeFrom(const Query &query, const QString &name, int otherwise, int most, Violations &violations)
{
    const QString text = valueOf(query, name);
    if (text.isEmpty())
        return otherwise;
    bool ok = false;
    const int size = text.toInt(&ok);
    if (ok && size >= 1)
        return std::min(size, most);
    violations.push_back({name, u"must be a whole number from 1"_s});
    return otherwise;
}

} // namespace sandbox
