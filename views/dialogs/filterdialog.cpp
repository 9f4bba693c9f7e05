#include "views/dialogs/filterdialog.h"

#include "views/style/controls.h"
#include "views/style/metrics.h"
#include "views/widgets/labels.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QCoreApplication>
#include <QDateEdit>
#include <QDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>

using namespace Qt::StringLiterals;

namespace views::filterdialog {

namespace {

//! The frame that the three questions share: content, a line for what is wrong, Cancel and the button that filters.
class Frame final : public QDialog
{
    Q_DECLARE_TR_FUNCTIONS(views::FilterDialog)

public:
    Frame(QWidget *parent, const QString &title)
        : QDialog(parent)
        , content(new QVBoxLayout)
        , problem(new TextLabel(TextLabel::Type::Small))
    {
        setObjectName(u"filterDialog"_s);
        setAttribute(Qt::WA_DeleteOnClose);
        setWindowTitle(title);
        setWindowModality(Qt::WindowModal);
        problem->setMeaning(tables::Meaning::Failed);
        auto *layout = new QVBoxLayout(this);
        layout->setContentsMargins(metrics::inset, metrics::inset, metrics::inset, metrics::inset);
        layout->setSpacing(metrics::blockGap);
        layout->addLayout(content);
        layout->addWidget(problem);
        layout->addStretch();
        auto *buttons = new QHBoxLayout;
        auto *any = named(new QPushButton(tr("&Any")), u"filterAny"_s, tr("Take this filter away"));
        auto *cancel = named(new QPushButton(tr("&Cancel")), u"filterCancel"_s, tr("Cancel"));
        filter = named(new QPushButton(tr("&Filter")), u"filterApply"_s, tr("Filter"));
        setLook(any, ButtonLook::Flat);
        setLook(filter, ButtonLook::Primary);
        filter->setDefault(true);
        buttons->addWidget(any);
        buttons->addStretch();
        buttons->addWidget(cancel);
        buttons->addWidget(filter);
        layout->addLayout(buttons);
        connect(any, &QPushButton::clicked, this, [this] {
            if (cleared)
                cleared();
            accept();
        });
        connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
        connect(filter, &QPushButton::clicked, this, [this] {
            if (applied)
                applied();
            accept();
        });
    }

    QVBoxLayout *content;
    TextLabel *problem;
    QPushButton *filter = nullptr;
    std::function<void()> applied = {};
    std::function<void()> cleared = {};
};

} // namespace

void askChoice(QWidget *parent, const QString &title, const std::vector<FilterChoice> &choices, const QString &current,
    const std::function<void(const QString &value)> &chosen)
{
    auto *dialog = new Frame(parent, title);
    auto *group = new QButtonGroup(dialog);
    for (int i = 0; i < int(choices.size()); ++i) {
        const FilterChoice &choice = choices[size_t(i)];
        auto *button = named(new QRadioButton(choice.text), u"choice"_s % choice.value, choice.text);
        button->setChecked(choice.value == current);
        group->addButton(button, i);
        dialog->content->addWidget(button);
    }
    dialog->filter->setEnabled(group->checkedId() >= 0);
    QObject::connect(group, &QButtonGroup::idClicked, dialog, [dialog] { dialog->filter->setEnabled(true); });
    dialog->applied = [=] { chosen(choices[size_t(group->checkedId())].value); };
    dialog->cleared = [=] { chosen({}); };
    dialog->open();
}

void askText(QWidget *parent, const QString &title, const QString &label, const QString &current,
    const std::function<QString(const QString &text)> &problem, const std::function<void(const QString &text)> &chosen)
{
    auto *dialog = new Frame(parent, title);
    auto *edit = named(new QLineEdit(current), u"filterText"_s, QString(label).remove(u'&'));
    edit->setMinimumWidth(280);
    auto *form = new QFormLayout;
    form->addRow(label, edit);
    dialog->content->addLayout(form);
    const auto judge = [=] {
        const QString text = edit->text().trimmed();
        const QString wrong = text.isEmpty() ? QString() : problem(text);
        dialog->problem->setText(wrong);
        dialog->filter->setEnabled(!text.isEmpty() && wrong.isEmpty());
    };
    QObject::connect(edit, &QLineEdit::textChanged, dialog, judge);
    judge();
    dialog->applied = [=] { chosen(edit->text().trimmed()); };
    dialog->cleared = [=] { chosen({}); };
    dialog->open();
}

void askDates(QWidget *parent, const QString &title, const DateRange &current, const QDate &today,
    const std::function<void(const DateRange &range)> &chosen)
{
    auto *dialog = new Frame(parent, title);
    auto *form = new QFormLayout;
    const auto addEnd = [&](const QString &label, const QString &objectName, const QDate &date, const QDate &fallback) {
        auto *row = new QHBoxLayout;
        auto *box = named(new QCheckBox(label), objectName % u"Set"_s, QString(label).remove(u'&'));
        auto *edit = named(new QDateEdit(date.isValid() ? date : fallback), objectName,
            Frame::tr("Date, %1").arg(QString(label).remove(u'&')));
        edit->setCalendarPopup(true);
        edit->setDisplayFormat(u"d MMM yyyy"_s);
        box->setChecked(date.isValid());
        edit->setEnabled(date.isValid());
        QObject::connect(box, &QCheckBox::toggled, edit, &QWidget::setEnabled);
        row->addWidget(box, 1);
        row->addWidget(edit);
        form->addRow(row);
        return std::pair(box, edit);
    };
    const auto [fromBox, fromEdit] = addEnd(Frame::tr("F&rom"), u"from"_s, current.from, today.addDays(-30));
    const auto [toBox, toEdit] = addEnd(Frame::tr("&To"), u"to"_s, current.to, today);
    dialog->content->addLayout(form);
    const auto range = [fb = fromBox, fe = fromEdit, tb = toBox, te = toEdit] {
        return DateRange{fb->isChecked() ? fe->date() : QDate(), tb->isChecked() ? te->date() : QDate()};
    };
    const auto judge = [=] {
        const DateRange typed = range();
        const bool reversed = typed.from.isValid() && typed.to.isValid() && typed.to < typed.from;
        dialog->problem->setText(reversed ? Frame::tr("The end lies before the beginning.") : QString());
        dialog->filter->setEnabled(typed.isSet() && !reversed);
    };
    for (auto *box : {fromBox, toBox})
        QObject::connect(box, &QCheckBox::toggled, dialog, judge);
    for (auto *edit : {fromEdit, toEdit})
        QObject::connect(edit, &QDateEdit::dateChanged, dialog, judge);
    judge();
    dialog->applied = [=] { chosen(range()); };
    dialog->cleared = [=] { chosen({}); };
    dialog->open();
}

} // namespace views::filterdialog
