//! numberorder_shots DIR [light|dark] [pseudo] [WIDTHxHEIGHT]: pictures of the number orders in the window: none, in
//! every state, one opened, and the dialog for a new one. For looking at, not for comparing.
#include "flows/numberdesk.h"
#include "views/dialogs/numbers/numberorderdialog.h"
#include "views/mainwindow.h"
#include "views/pages/numbers/numberorderspage.h"
#include "views/shots.h"
#include "views/widgets/datatable.h"
#include "views/wizardbench.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>

using namespace Qt::StringLiterals;
using domain::NumberOrderId, domain::NumberType;

namespace {

class Shots
{
public:
    Shots(QString folder, QSize size)
        : m_folder(std::move(folder))
        , m_size(size.isValid() ? size : QSize(1440, 900))
    {
        shots::waitUntil([this] { return m_desk.begins(); }, "the desk is there");
    }

    void run()
    {
        show();
        shot(u"00-none"_s);
        fill();
        shot(u"10-list"_s);
        page()->open(m_open);
        shot(u"20-empty-form"_s);
        form(u"companyName"_s)->setText(u"Müller & Söhne GmbH"_s);
        form(u"postalCode"_s)->setText(u"1067"_s);
        shot(u"21-typed"_s);
        tab(1);
        shot(u"22-json"_s);
        page()->findChild<QPlainTextEdit *>(u"jsonText"_s)->setPlainText(u"{\n  \"companyName\": \"Müller\n"_s);
        shot(u"23-json-broken"_s);
        tab(0);
        shot(u"24-form-held"_s);
        page()->findChild<QPlainTextEdit *>(u"jsonText"_s)->setPlainText(u"{}"_s);
        tab(2);
        shot(u"25-papers"_s);
        tab(3);
        shot(u"26-numbers"_s);
        page()->open(m_blocked);
        shot(u"30-blocked"_s);
        page()->open(m_british);
        shot(u"40-groups"_s);
        tab(2);
        shot(u"41-two-papers"_s);
        page()->open(m_australian);
        tab(0);
        shot(u"42-templates"_s);
        page()->open(m_american);
        shot(u"43-no-requirements"_s);
        m_desk.sandbox().addFault(
            {{u"kind"_s, u"status"_s}, {u"status"_s, 503}, {u"path"_s, u"numberOrders"_s}, {u"times"_s, 0}});
        page()->goBack();
        page()->refresh();
        shots::waitUntil([this] { return m_desk.book().error().has_value(); }, "the reading fails");
        shot(u"50-error"_s);
        m_desk.sandbox().removeAllFaults();
        dialog();
    }

private:
    void show()
    {
        const auto make = [this] {
            return new views::NumberOrdersPage({.book = m_desk.book(),
                .flow = m_flow,
                .upload = m_upload,
                .prompts = m_prompts,
                .now = m_desk.desk().now});
        };
        m_window = std::make_unique<views::MainWindow>(std::vector<views::PageSpec>{{.id = u"number-orders"_s,
            .icon = views::Icon::FileDocument,
            .title = u"Number orders"_s,
            .section = u"Numbers"_s,
            .create = make}});
        m_window->setBand({.profile = u"Kestrel Voice · Production"_s, .projectId = m_desk.sandbox().info().project});
        m_window->resize(m_size);
        m_window->show();
        m_window->showPage(u"number-orders"_s);
    }
    void fill()
    {
        m_american = m_desk.made(u"US"_s);
        m_british = m_desk.made(u"GB"_s, NumberType::Mobile);
        m_australian = m_desk.made(u"AU"_s, NumberType::Mobile);
        m_blocked = m_desk.made();
        m_desk.sandbox().numbers("PUT", u"/numberOrders/%1/registration"_s.arg(m_blocked.text),
            {{u"requestDetails"_s, NumberDesk::german(u"P.O. Box 12"_s).rest}});
        m_desk.act(m_blocked, u"block"_s,
            u"The address must be a street address; a post-office box is not accepted. Send the extract again, too."_s);
        m_desk.act(m_desk.made(u"SE"_s, NumberType::Mobile), u"complete"_s);
        m_desk.act(m_desk.made(u"SE"_s, NumberType::Mobile), u"reject"_s, u"The organization is not registered."_s);
        m_desk.act(m_desk.made(u"SE"_s, NumberType::Mobile), u"expire"_s);
        m_open = m_desk.made();
        m_desk.sandbox().addFault(
            {{u"kind"_s, u"drop-after"_s}, {u"verb"_s, u"POST"_s}, {u"path"_s, u"createNumberOrder"_s}});
        flows::CreateNumberOrder lost(m_desk.desk(), m_desk.book(), m_desk.settler());
        lost.create({.regionCode = u"SE"_s, .type = NumberType::Mobile, .what = domain::QuantityOrder{.quantity = 5}});
        shots::waitUntil([this] { return m_desk.book().lost().size() == 1; }, "an order is lost");
        m_desk.book().refresh();
        shots::waitUntil(
            [this] {
                const auto *known = m_desk.book().find(m_blocked);
                return known && known->order.state == domain::NumberOrderState::Blocked && !m_desk.book().isReading();
            },
            "all orders are read");
    }
    void dialog()
    {
        views::NumberOrderDialog dialog(
            std::make_unique<flows::CreateNumberOrder>(m_desk.desk(), m_desk.book(), m_desk.settler()),
            {.profile = u"Kestrel Voice · Production"_s, .projectId = m_desk.sandbox().info().project});
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.propose(u"GB"_s, NumberType::Mobile, u"+447700900123"_s);
        if (m_size.width() < 1200)
            dialog.resize(m_size.width() - 48, m_size.height() - 48);
        dialog.show();
        shots::waitUntil([&] { return dialog.findChild<QComboBox *>(u"newOrderRegion"_s)->count() > 0; }, "regions");
        shots::grab(dialog, m_folder + u"/60-new-order.png"_s);
    }
    views::NumberOrdersPage *page() { return qobject_cast<views::NumberOrdersPage *>(m_window->currentPage()); }
    QLineEdit *form(const QString &place) { return page()->findChild<QLineEdit *>(u"registration."_s + place); }
    void tab(int index) { page()->findChild<QTabWidget *>(u"numberOrderTabs"_s)->setCurrentIndex(index); }
    void shot(const QString &name) { shots::grab(*m_window, m_folder + u'/' + name + u".png"_s); }

    const QString m_folder;
    const QSize m_size;
    NumberDesk m_desk;
    TestPrompts m_prompts;
    flows::NumberOrderFlow m_flow{m_desk.desk(), m_desk.book(), m_desk.settler()};
    flows::PaperUpload m_upload{m_desk.desk(), m_desk.book(), m_desk.settler()};
    std::unique_ptr<views::MainWindow> m_window;
    NumberOrderId m_american, m_british, m_australian, m_blocked, m_open;
};

} // namespace

int main(int argc, char *argv[])
{
    return shots::run(argc, argv, [](const QString &folder, QSize size) { Shots(folder, size).run(); });
}
