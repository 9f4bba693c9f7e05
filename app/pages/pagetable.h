#pragma once

#include "domain/numbers/numberorder.h"
#include "domain/numbers/numbertype.h"
#include "views/pagestack.h"

#include <vector>

namespace store {
struct Intent;
}
namespace views {
class OrderPage;
class WorkActions;
} // namespace views

//! The pages of the window. Each stands in a file of its own, which knows what the page needs and where its wishes go;
//! the shell knows no page by name.
namespace app {

class Shell;
// lupdate files the texts of a function whose type is written views::… under another context than that of its Shell.
using views::Page, views::PageSpec;

//! In the order of the rail.
std::vector<PageSpec> pageTable(Shell &shell);

PageSpec worklistPage(Shell &shell);
PageSpec portInsPage(Shell &shell);
PageSpec calendarPage(Shell &shell);
PageSpec campaignsPage(Shell &shell);
PageSpec numbersPage(Shell &shell);
PageSpec draftsPage(Shell &shell);
PageSpec buyNumbersPage(Shell &shell);
PageSpec activityPage(Shell &shell);
PageSpec historyPage(Shell &shell);
PageSpec numberOrdersPage(Shell &shell);
PageSpec hostingOrdersPage(Shell &shell);
PageSpec importedPage(Shell &shell);
PageSpec qualifiedPage(Shell &shell);
PageSpec settingsPage(Shell &shell);

//! On its page.
void openNumberOrder(Shell &shell, const domain::NumberOrderId &id);
void showImportedNumber(Shell &shell, const QString &number);

//! Opens the places where the next actions of the worklist are done.
void lead(Shell &shell, const views::WorkActions &actions);

//! Says on the page of an order which campaign it belongs to, and leads there.
void tellCampaign(Shell &shell, views::OrderPage *page);

//! Begins a number order of that number; of an empty one: of the kind.
void orderNumber(Shell &shell, const QString &regionCode, domain::NumberType type, const QString &number);

//! Opens the place where a rental that did not happen was asked for, filled in.
void rentAgain(Shell &shell, const store::Intent &intent);

//! Opens the page of one number (E.164) inside the current one.
void openPassport(Shell &shell, const QString &e164);

//! The page of one order, inside another one. It shows what the workspace's detail flow has open.
views::OrderPage *makeOrderPage(Shell &shell);

} // namespace app
