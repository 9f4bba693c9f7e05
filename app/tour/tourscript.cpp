#include "app/tour/tourscript.h"

#include "app/program.h"
#include "app/shell.h"
#include "views/mainwindow.h"
#include "views/wizards/wizarddialog.h"

#include <QApplication>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QPlainTextEdit>
#include <QTabBar>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace app {

void TourPrompts::ask(QWidget *parent, const views::Question &question, std::function<void(int)> answered)
{
    QMetaObject::invokeMethod(
        parent, [answered, last = int(question.answers.size()) - 1] { answered(last); }, Qt::QueuedConnection);
}

void TourPrompts::openFile(
    QWidget *parent, const QString &, const QStringList &, std::function<void(const QString &)> chosen)
{
    QMetaObject::invokeMethod(
        parent, [this, chosen] { chosen(file); }, Qt::QueuedConnection);
}

void TourPrompts::saveFile(QWidget *, const QString &, const QString &, const QStringList &,
    std::function<void(const QString &)> /*chosen: the tour saves nothing*/)
{
}

bool TourPrompts::openUrl(const QUrl &url)
{
    opened = url;
    return true;
}

void TourPrompts::print(QWidget *, const QString &, std::function<void(QPagedPaintDevice &)>) { }

TourScript::TourScript(Program &program, TourPrompts &prompts, TourRunner &runner, const QString &folder)
    : m_program(program)
    , m_prompts(prompts)
    , m_runner(runner)
    , m_letter(folder + u"/letter.pdf"_s)
{
    m_prompts.file = m_letter;
}

views::MainWindow *TourScript::window() const
{
    return m_program.shell() ? &m_program.shell()->window() : nullptr;
}

views::WizardDialog *TourScript::wizard() const
{
    const auto open = window() ? window()->findChildren<views::WizardDialog *>() : QList<views::WizardDialog *>();
    for (auto *candidate : open) {
        if (candidate->isVisible())
            return candidate;
    }
    return nullptr;
}

QWidget *TourScript::dialog(const QString &objectName) const
{
    auto *found = window() ? window()->findChild<QDialog *>(objectName) : nullptr;
    return found && found->isVisible() ? found : nullptr;
}

QWidget *TourScript::root() const
{
    if (auto *open = wizard())
        return open;
    return window();
}

void TourScript::click(const QString &objectName) const
{
    if (auto *button = find<QAbstractButton>(objectName))
        button->click();
}

std::function<bool()> TourScript::press(const QString &objectName) const
{
    return [this, objectName] {
        auto *button = find<QAbstractButton>(objectName);
        if (!button || !button->isEnabled())
            return false;
        button->click();
        return true;
    };
}

void TourScript::type(const QString &objectName, const QString &text) const
{
    if (auto *line = find<QLineEdit>(objectName))
        line->setText(text);
    else if (auto *edit = find<QPlainTextEdit>(objectName))
        edit->setPlainText(text);
}

void TourScript::leave(QWidget *dialog) const
{
    if (auto *open = qobject_cast<QDialog *>(dialog))
        open->reject();
}

void TourScript::chooseTab(const QString &tabBar, int tab) const
{
    if (auto *tabs = find<QTabBar>(tabBar))
        tabs->setCurrentIndex(tab);
}

bool TourScript::isShown(const QString &objectName) const
{
    return find<QWidget>(objectName) != nullptr;
}

QString TourScript::withoutAccents(const QString &text)
{
    QString plain;
    for (const QString apart = text.normalized(QString::NormalizationForm_D); const QChar c : apart) {
        if (c.category() != QChar::Mark_NonSpacing)
            plain += c;
    }
    return plain;
}

bool TourScript::says(const QString &objectName, const QString &text) const
{
    if (auto *button = find<QAbstractButton>(objectName))
        return withoutAccents(button->text()).contains(text) && button->isEnabled();
    auto *label = find<QLabel>(objectName);
    return label && withoutAccents(label->text()).contains(text);
}

int TourScript::rows(const QString &table) const
{
    auto *view = find<QTableView>(table);
    return view && view->model() ? view->model()->rowCount() : 0;
}

void TourScript::step(
    const QString &name, const QString &checked, std::function<void()> act, std::function<bool()> seen)
{
    pressStep(name, checked, std::move(act), {}, std::move(seen));
}

void TourScript::pressStep(const QString &name, const QString &checked, std::function<void()> act,
    std::function<bool()> press, std::function<bool()> seen)
{
    m_runner.add({.name = name,
        .checked = checked,
        .act = std::move(act),
        .press = std::move(press),
        .seen = std::move(seen),
        .picture = [this] { return window(); }});
}

void TourScript::wizardStep(
    const QString &name, const QString &checked, std::function<void()> act, std::function<bool()> seen)
{
    m_runner.add({.name = name,
        .checked = checked,
        .act =
            [this, act = std::move(act)] {
                act();
                if (auto *open = wizard())
                    open->resize(1100, 760); // whatever the screen of the tour would allow
            },
        .seen = std::move(seen),
        .picture = [this] { return wizard(); }});
}

bool TourScript::makeLetter() const
{
    QPdfWriter writer(m_letter);
    writer.setPageSize(QPageSize(QPageSize::Letter));
    writer.setTitle(u"Letter of authorization"_s);
    QPainter painter(&writer);
    if (!painter.isActive())
        return false;
    const int line = writer.height() / 40;
    painter.setFont(QFont(QApplication::font().family(), 16, QFont::Bold));
    painter.drawText(0, 2 * line, u"LETTER OF AUTHORIZATION"_s);
    painter.setFont(QFont(QApplication::font().family(), 11));
    painter.drawText(0, 5 * line, u"Bluefinch Dental Group LLC, 1400 N Harbor Court SW, New York, NY 10004"_s);
    painter.drawText(0, 7 * line, u"authorizes the transfer of the telephone numbers named in the order."_s);
    painter.drawText(0, 12 * line, u"Jane Doe, office manager"_s);
    return painter.end();
}

void TourScript::addOrders()
{
    step(
        u"port-ins"_s, u"The list is read to its end, and details follow for the rows on screen."_s,
        [this] { window()->showPage(u"portins"_s); },
        [this] { return rows(u"ordersTable"_s) >= 200 && isShown(u"ordersPane"_s); });
    step(
        u"port-ins-selected"_s, u"The pane shows what was read of the selected order."_s,
        [this] { find<QTableView>(u"ordersTable"_s)->selectRow(1); }, [this] { return says(u"paneOpen"_s, u""_s); });
    m_runner.add({.name = u"filter-status"_s,
        .checked = u"A filter asks for its value in a dialog."_s,
        .press = press(u"filterStatus"_s),
        .seen = [this] { return dialog(u"filterDialog"_s) != nullptr; },
        .picture = [this] { return dialog(u"filterDialog"_s); }});
    pressStep(
        u"filtered"_s, u"The server's answer to the filter is shorter than the whole list."_s,
        [this] { click(u"choice%1"_s.arg(int(domain::OrderStatus::Confirmed))); }, press(u"filterApply"_s),
        [this] { return rows(u"ordersTable"_s) > 0 && rows(u"ordersTable"_s) < 200; });
    pressStep(
        u"order-numbers"_s, u"The order opens with its numbers, states and groups."_s,
        [this] { find<QTableView>(u"ordersTable"_s)->selectRow(0); }, press(u"paneOpen"_s),
        [this] { return rows(u"orderNumbers"_s) > 0 && isShown(u"groupsPanel"_s); });
    const auto showTab
        = [this](int tab) { return [this, tab] { find<QTabWidget>(u"orderTabs"_s)->setCurrentIndex(tab); }; };
    step(u"order-overview"_s, u"Schedule, end user and services in words."_s, showTab(1), [] { return true; });
    step(u"order-notes"_s, u"The notes, and a field to answer."_s, showTab(2),
        [this] { return isShown(u"noteText"_s); });
    step(u"order-documents"_s, u"The documents, with a preview."_s, showTab(3),
        [this] { return isShown(u"documentPreview"_s); });
    pressStep(
        u"back-to-port-ins"_s, u"The list is as it was left."_s, [this] { click(u"back"_s); }, press(u"clearFilters"_s),
        [this] { return rows(u"ordersTable"_s) >= 200; });
}

} // namespace app
