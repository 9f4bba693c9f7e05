#include "app/palette.h"

#include "app/hosting.h"
#include "app/pages/pagetable.h"
#include "app/shell.h"
#include "domain/phonenumber.h"
#include "tables/imported/hostingtext.h"
#include "tables/statustext.h"
#include "views/dialogs/palettedialog.h"
#include "views/format.h"
#include "views/mainwindow.h"
#include "views/pages/orderspage.h"

#include <QAction>
#include <QMenu>
#include <QMenuBar>
#include <QPointer>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;
using domain::PaletteKind;
using views::PaletteChoice;

namespace app {

static QString plainText(const QAction &action)
{
    QString text = action.text();
    return text.remove(u'&');
}

//! Everything that the menus offer now; the pages among them, by the name of their entries.
static void addActions(std::vector<PaletteChoice> &choices, const QMenu &menu, const QString &path)
{
    const QList<QAction *> actions = menu.actions();
    for (QAction *action : actions) {
        if (action->isSeparator() || !action->isEnabled() || !action->isVisible())
            continue;
        if (const QMenu *inner = action->menu()) {
            addActions(choices, *inner, path + u" › "_s + plainText(*action));
            continue;
        }
        if (action->objectName() == "actionGo"_L1)
            continue;
        const bool isPage = action->objectName().startsWith("go_"_L1);
        choices.push_back({.entry = {.kind = isPage ? PaletteKind::Page : PaletteKind::Action,
                               .text = plainText(*action),
                               .more = isPage ? QString() : path},
            .keys = action->shortcut().toString(QKeySequence::NativeText),
            .go = [guarded = QPointer(action)] {
                if (guarded)
                    guarded->trigger();
            }});
    }
}

//! The orders that were read: those of the list, and those that are followed.
static void addOrders(std::vector<PaletteChoice> &choices, Shell &shell)
{
    std::map<domain::OrderId, PaletteChoice> orders;
    const auto add = [&](const domain::OrderId &id, const QString &reference, const auto &status) {
        orders.insert_or_assign(id,
            PaletteChoice{.entry = {.kind = PaletteKind::Order,
                              .text = reference.isEmpty() ? id.text : reference,
                              .more = id.text + u" · "_s + tables::StatusText::of(status).text},
                .go = [&shell, id] { shell.openOrder(id); }});
    };
    for (const domain::OrderSummary &order : shell.workspace().list.orders())
        add(order.id, order.customerReference, order.status);
    for (const auto &[id, watched] : shell.workspace().orderWatch.orders())
        add(id, watched.order.customerReference, watched.order.status);
    for (auto &[id, choice] : orders)
        choices.push_back(std::move(choice));
}

//! The hosting orders that were read.
static void addHostingOrders(std::vector<PaletteChoice> &choices, Shell &shell)
{
    for (const auto &[id, record] : Hosting::of(shell).book.orders()) {
        const QString state = tables::HostingText::of(record.order, record.outcome(), record.failedNumbers()).text;
        choices.push_back({.entry = {.kind = PaletteKind::Order,
                               .text = views::hostingwords::name(record.order),
                               .more = Shell::tr("%1 · hosting order, %2", "id, state").arg(id.text, state)},
            .go = [&shell, order = id] { openHostingOrder(shell, order); }});
    }
}

//! Numbers of hosting orders, as those of port-ins.
static void addHostedNumbers(std::vector<PaletteChoice> &choices, Shell &shell, const QString &typed)
{
    for (const auto &[id, record] : Hosting::of(shell).book.orders()) {
        for (const domain::HostingOrderNumber &number : record.numbers) {
            if (choices.size() >= views::PaletteDialog::most)
                return;
            const PaletteChoice choice{
                .entry = {.kind = PaletteKind::Number,
                    .text = number.phoneNumber,
                    .more = Shell::tr("in the hosting order %1").arg(views::hostingwords::name(record.order))},
                .shown = views::format::phone(number.phoneNumber),
                .go = [&shell, e164 = number.phoneNumber] { openPassport(shell, e164); }};
            if (domain::paletteFit(choice.entry, typed) != domain::PaletteFit::None)
                choices.push_back(choice);
        }
    }
}

//! The numbers of the orders that are followed, when enough of one was typed.
static void addNumbers(std::vector<PaletteChoice> &choices, Shell &shell, const QString &typed)
{
    constexpr qsizetype least = 3;
    if (std::ranges::count_if(typed, [](QChar c) { return c.isDigit(); }) < least)
        return;
    for (const auto &[id, watched] : shell.workspace().orderWatch.orders()) {
        for (const domain::PortNumber &number : watched.order.numbers) {
            const PaletteChoice choice{
                .entry = {.kind = PaletteKind::Number,
                    .text = number.phoneNumber,
                    .more
                    = Shell::tr("in the port-in %1")
                          .arg(watched.order.customerReference.isEmpty() ? id.text : watched.order.customerReference)},
                .shown = views::format::phone(number.phoneNumber),
                .go = [&shell, e164 = number.phoneNumber] { openPassport(shell, e164); }};
            if (domain::paletteFit(choice.entry, typed) != domain::PaletteFit::None)
                choices.push_back(choice);
            if (choices.size() >= views::PaletteDialog::most)
                return;
        }
    }
    addHostedNumbers(choices, shell, typed);
}

//! What the server can be asked, whatever was read before.
static void addQuestions(std::vector<PaletteChoice> &choices, Shell &shell, const QString &typed)
{
    const QString text = typed.trimmed();
    const auto ask = [&](const QString &words, const QString &more, std::function<void()> go) {
        choices.push_back({.entry = {.kind = PaletteKind::LookUp, .text = words, .more = more}, .go = std::move(go)});
    };
    if (text.isEmpty())
        return;
    if (const auto number = domain::toE164(text)) {
        ask(Shell::tr("Look up %1").arg(*number), Shell::tr("Port-ins, inventory, and what this desk knows of it"),
            [&shell, e164 = *number] { openPassport(shell, e164); });
        return;
    }
    const auto showOrders = [&shell](const api::OrderFilter &filter) {
        shell.window().showPage(u"portins"_s);
        qobject_cast<views::OrdersPage *>(shell.window().page(u"portins"_s))->setFilter(filter);
    };
    const bool isId = std::ranges::all_of(text, [](QChar c) { return c.isDigit(); });
    if (isId)
        ask(Shell::tr("Open the order %1").arg(text), Shell::tr("By its ID"),
            [&shell, text] { shell.openOrder(domain::OrderId{text}); });
    constexpr qsizetype hostingIdLength = 26;
    const bool isHostingId = text.size() == hostingIdLength
        && std::ranges::all_of(text, [](QChar c) { return c.isDigit() || (c.isLetter() && c.unicode() < 128); });
    if (isHostingId)
        ask(Shell::tr("Open the hosting order %1").arg(text), Shell::tr("By its ID"),
            [&shell, text] { openHostingOrder(shell, {text}); });
    ask(Shell::tr("Find port-ins with the reference “%1”").arg(text), Shell::tr("On the page Port-ins"),
        [showOrders, text] { showOrders({.customerReference = text}); });
}

static void openPalette(Shell &shell)
{
    std::vector<PaletteChoice> known;
    const QList<QAction *> menus = shell.window().menuBar()->actions();
    for (const QAction *menu : menus)
        addActions(known, *menu->menu(), plainText(*menu));
    addOrders(known, shell);
    addHostingOrders(known, shell);
    auto *dialog = new views::PaletteDialog(
        std::move(known),
        [&shell](const QString &typed) {
            std::vector<PaletteChoice> asked;
            addNumbers(asked, shell, typed);
            addQuestions(asked, shell, typed);
            return asked;
        },
        &shell.window());
    dialog->open();
}

void addPalette(Shell &shell)
{
    QObject::connect(&shell.window(), &views::MainWindow::goRequested, &shell, [&shell] { openPalette(shell); });
}

} // namespace app
