#pragma once

#include "flows/submitflow.h"
#include "flows/testdesk.h"

#include <QTest>

#include <algorithm>

//! A draft on its way to a server that does its worst: what the tests of submitting have in common.
class SubmitBench
{
protected:
    bool begin()
    {
        m_desk = std::make_unique<TestDesk>();
        return m_desk->isReady();
    }

    void end()
    {
        close();
        m_desk.reset();
    }

    static QJsonObject fault(const QString &kind, const QString &path, const QJsonObject &more = {})
    {
        QJsonObject fault = more;
        fault[QStringLiteral("kind")] = kind;
        fault[QStringLiteral("verb")] = QStringLiteral("POST");
        fault[QStringLiteral("path")] = path;
        return fault;
    }

    const domain::SubmittedOrder &order(int index = 0) const { return m_flow->draft().orders.at(size_t(index)); }

    void open(const QStringList &numbers)
    {
        m_flow = std::make_unique<flows::PortInFlow>(m_desk->desk());
        QVERIFY(fillIn(*m_flow, numbers));
        m_submit = std::make_unique<flows::SubmitFlow>(m_desk->desk(), *m_flow, m_desk->settler());
    }

    void close()
    {
        m_submit.reset();
        m_flow.reset();
    }

    bool load(const domain::DraftId &id)
    {
        m_desk->restartSettler();
        const auto loaded = await(m_desk->drafts().load(m_desk->desk().profileKey, id));
        if (!loaded || !*loaded)
            return false;
        m_flow = std::make_unique<flows::PortInFlow>(m_desk->desk(), **loaded);
        m_flow->start();
        m_submit = std::make_unique<flows::SubmitFlow>(m_desk->desk(), *m_flow, m_desk->settler());
        return true;
    }

    bool reopen()
    {
        const domain::DraftId id = m_flow->draft().id;
        close();
        return load(id);
    }

    bool isAtRest() const
    {
        const auto isOpen = [](domain::LoaState state) {
            return state == domain::LoaState::Sent || state == domain::LoaState::UnknownOutcome;
        };
        return !m_submit->isRunning()
            && std::ranges::none_of(m_submit->orders(), [&](const domain::SubmittedOrder &order) {
                   return order.state == domain::SubmitState::Sent || order.state == domain::SubmitState::UnknownOutcome
                       || isOpen(order.loa) || isOpen(order.note);
               });
    }

    bool submit()
    {
        m_submit->start();
        return QTest::qWaitFor([this] { return isAtRest(); }, 20'000);
    }

    int documents(const QString &orderId)
    {
        const auto order = m_desk->sandbox().porting("GET", QStringLiteral("/orders/portIns/") + orderId).object;
        return int(order.value(QLatin1StringView("documents")).toArray().size());
    }

    int notes(const QString &orderId, const QString &text)
    {
        const auto order = m_desk->sandbox().porting("GET", QStringLiteral("/orders/portIns/") + orderId).object;
        const QJsonArray notes = order.value(QLatin1StringView("notes")).toArray();
        return int(std::count_if(notes.begin(), notes.end(), [&](const QJsonValue &note) {
            return note.toObject().value(QLatin1StringView("note")).toString().contains(text);
        }));
    }

    std::unique_ptr<TestDesk> m_desk;
    std::unique_ptr<flows::PortInFlow> m_flow;
    std::unique_ptr<flows::SubmitFlow> m_submit;
};
