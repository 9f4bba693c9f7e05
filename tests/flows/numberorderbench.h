#pragma once

#include "flows/numberdesk.h"

//! Number orders over there, and the ways in which an answer can be lost.
class NumberOrderBench
{
protected:
    void begin();
    //! How an answer can be lost, and whether the server has done it.
    static void lostAnswers(bool withBody = true)
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<store::OutcomeState>("found");
        QTest::newRow("lost on the way there") << QStringLiteral("drop-before") << store::OutcomeState::Absent;
        QTest::newRow("lost on the way back") << QStringLiteral("drop-after") << store::OutcomeState::Done;
        if (withBody) // there is no half of nothing
            QTest::newRow("cut in half") << QStringLiteral("half") << store::OutcomeState::Done;
        QTest::newRow("garbage") << QStringLiteral("garbage") << store::OutcomeState::Done;
    }
    bool fault(const QString &kind, const QString &verb, const QString &path)
    {
        return m_desk->sandbox().addFault(
                   {{QStringLiteral("kind"), kind}, {QStringLiteral("verb"), verb}, {QStringLiteral("path"), path}})
            > 0;
    }
    flows::PaperUpload::Paper paper(const domain::NumberOrderId &id, const QString &path)
    {
        return {.order = id,
            .asked = m_desk->book().find(id)->requirements->attachments.front(),
            .filePath = path,
            .documentType = QStringLiteral("UTILITY_BILL")};
    }
    QJsonArray papersOnServer(const domain::NumberOrderId &id)
    {
        return m_desk->registrationOnServer(id).value(QLatin1String("attachments")).toArray();
    }
    //! Nothing is missing in it.
    domain::NumberOrderId complete()
    {
        const domain::NumberOrderId id = m_desk->made(QStringLiteral("SE"), domain::NumberType::Mobile);
        const QJsonObject details{{QStringLiteral("organizationName"), QStringLiteral("Fjällglass AB")},
            {QStringLiteral("organizationNumber"), QStringLiteral("556677-8899")}};
        const auto saved
            = m_desk->sandbox().numbers("PUT", QStringLiteral("/numberOrders/%1/registration").arg(id.text),
                {{QStringLiteral("requestDetails"), details}});
        return saved.status == 200 ? id : domain::NumberOrderId();
    }

    std::unique_ptr<NumberDesk> m_desk;
};

inline void NumberOrderBench::begin()
{
    m_desk = std::make_unique<NumberDesk>();
    QVERIFY(m_desk->begins());
}
