#pragma once

#include "flows/testdesk.h"
#include "views/pages/activitypage.h"
#include "views/widgets/datatable.h"
#include "views/wizardbench.h"

#include <QLabel>
#include <QPushButton>

//! The page of everything that was sent, against a sandbox and a store: what its tests have in common.
class ActivityBench
{
protected:
    bool open()
    {
        m_prompts = TestPrompts();
        m_detail.clear();
        m_desk = std::make_unique<TestDesk>();
        if (!m_desk->isReady())
            return false;
        m_flow = std::make_unique<flows::ActivityFlow>(m_desk->desk());
        QObject::connect(m_flow.get(), &flows::ActivityFlow::detailRead, m_flow.get(),
            [this](const flows::ActivityDetail &detail) { m_detail = detail.entry.intent.id; });
        return true;
    }

    void close()
    {
        m_page.reset();
        m_flow.reset();
        m_desk.reset();
    }

    QString begin(store::IntentKind kind, const QString &target, const std::vector<store::Outcome> &outcomes,
        const QJsonObject &data = {})
    {
        store::Intent intent = m_desk->desk().intent(kind, target, std::chrono::milliseconds(0));
        intent.data = data;
        const auto begun = await(m_desk->journal().begin(intent));
        if (!begun)
            return {};
        for (const store::Outcome &outcome : outcomes)
            await(m_desk->journal().append(begun->id, outcome));
        return begun->id;
    }

    views::ActivityPage &show()
    {
        m_page = std::make_unique<views::ActivityPage>(views::ActivityPage::Parts{.flow = *m_flow,
            .settler = m_desk->settler(),
            .prompts = m_prompts,
            .local = m_desk->desk().local,
            .project = QStringLiteral("Kestrel (7c1f)"),
            .referenceOf = [](const domain::OrderId &id) {
                return id.text == QLatin1StringView("17") ? QStringLiteral("Juniper") : QString();
            }});
        m_page->resize(1200, 800);
        m_page->show();
        m_page->shown();
        if (!QTest::qWaitFor([&] { return m_flow->state() == flows::ActivityFlow::State::Read; }, 10'000))
            qFatal("the journal was not read");
        if (rows() > 0 && !QTest::qWaitFor([&] { return !m_detail.isEmpty(); }, 10'000))
            qFatal("no row is current");
        return *m_page;
    }

    template <class W>
    W *find(const QString &name)
    {
        W *found = m_page->findChild<W *>(name);
        if (!found)
            qFatal("no %s", qPrintable(name));
        return found;
    }
    QString text(const QString &label) { return find<QLabel>(label)->text(); }
    views::DataTable *table() { return find<views::DataTable>(QStringLiteral("activityTable")); }
    int rows() { return table()->model()->rowCount(); }
    bool select(const QString &id)
    {
        return table()->selectId(id) && QTest::qWaitFor([&] { return m_detail == id; }, 10'000);
    }

    std::unique_ptr<TestDesk> m_desk;
    std::unique_ptr<flows::ActivityFlow> m_flow;
    std::unique_ptr<views::ActivityPage> m_page;
    TestPrompts m_prompts;
    QString m_detail; //!< whose detail was read last
};
