#pragma once

#include "domain/imported/qualifiednumber.h"
#include "flows/testdesk.h"
#include "sandbox/importedcalls.h"
#include "json/imported/importednumberjson.h"
#include "json/imported/qualifiednumberjson.h"

//! A desk with qualified and imported numbers of its own.
class ImportedBench : public QObject
{
protected:
    bool begin()
    {
        desk = std::make_unique<TestDesk>(support::SandboxOptions{});
        calls = std::make_unique<ImportedCalls>(desk->sandbox());
        return desk->isReady();
    }

    //! E.164, of a range that is nobody's.
    static QString phone(int index) { return QStringLiteral("+1202555%1").arg(index, 4, 10, QChar(u'0')); }
    bool addQualified(const QStringList &numbers, bool isEligible = true)
    {
        const QJsonObject body{{QStringLiteral("phoneNumbers"), QJsonArray::fromStringList(numbers)}};
        const bool added = calls->call("POST", QStringLiteral("/qualifiedNumbers:addNumbers"), body).status == 200;
        return added && (!isEligible || desk->sandbox().advance(QStringLiteral("PT1M")));
    }
    //! Somebody else has it imported: displayName, callbackUrl, servicePlanId, campaignId.
    bool putImported(const QString &number, QJsonObject members = {})
    {
        if (!members.contains(QLatin1StringView("regionCode")))
            members.insert(QStringLiteral("regionCode"), QStringLiteral("US"));
        return desk->sandbox().control("PUT", QStringLiteral("/hosting/imported/") + number, members).status == 200;
    }
    bool outside(const QString &number, const QString &verb, const QJsonObject &body = {})
    {
        return desk->sandbox()
                   .control("POST", QStringLiteral("/hosting/qualified/%1/%2").arg(number, verb), body)
                   .status
            == 200;
    }
    //! What its telephone was told.
    QString codeOf(const QString &number)
    {
        const QJsonArray rows = desk->sandbox()
                                    .control("GET", QStringLiteral("/hosting"))
                                    .object[QLatin1StringView("qualified")]
                                    .toArray();
        for (const auto &row : rows) {
            if (row[QLatin1StringView("phoneNumber")].toString() == number)
                return row[QLatin1StringView("code")].toString();
        }
        return {};
    }
    //! As the server has it now, whatever a flow says; nothing: it has none.
    std::optional<domain::QualifiedNumber> qualified(const QString &number)
    {
        const auto answer = calls->call("GET", QStringLiteral("/qualifiedNumbers/") + number);
        if (answer.status != 200)
            return {};
        const auto read = json::read<domain::QualifiedNumber>(answer.object);
        return read ? std::optional(read->value) : std::nullopt;
    }
    std::optional<domain::ImportedNumber> imported(const QString &number)
    {
        const auto answer = calls->call("GET", QStringLiteral("/importedNumbers/") + number);
        if (answer.status != 200)
            return {};
        const auto read = json::read<domain::ImportedNumber>(answer.object);
        return read ? std::optional(read->value) : std::nullopt;
    }
    bool fault(const QString &kind, const QString &verb, const QString &path, int status = 0)
    {
        QJsonObject fault{
            {QStringLiteral("kind"), kind}, {QStringLiteral("verb"), verb}, {QStringLiteral("path"), path}};
        if (status)
            fault.insert(QStringLiteral("status"), status);
        return desk->sandbox().addFault(fault) > 0;
    }
    int arrived(const QString &verb, const QString &path) { return desk->sandbox().count(verb, path); }
    //! For a write whose answer is lost.
    static void lostAnswers()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<bool>("arrives");
        QTest::newRow("it arrived") << QStringLiteral("drop-after") << true;
        QTest::newRow("it did not arrive") << QStringLiteral("drop-before") << false;
    }

    std::unique_ptr<TestDesk> desk;
    std::unique_ptr<ImportedCalls> calls;
};
