#include "views/dialogs/viewdialogs.h"

#include "views/style/controls.h"
#include "views/style/metrics.h"
#include "views/widgets/labels.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace views::viewdialogs {

namespace {

//! Content, a line for what is wrong, Cancel and the button that goes ahead.
class Frame final : public QDialog
{
    Q_DECLARE_TR_FUNCTIONS(views::ViewDialogs)

public:
    Frame(QWidget *parent, const QString &title, const QString &button)
        : QDialog(parent)
        , content(new QVBoxLayout)
        , problem(new TextLabel(TextLabel::Type::Small))
        , go(named(new QPushButton(button), u"viewGo"_s, button))
    {
        setObjectName(u"viewDialog"_s);
        setAttribute(Qt::WA_DeleteOnClose);
        setWindowTitle(title);
        setWindowModality(Qt::WindowModal);
        problem->setObjectName(u"viewProblem"_s);
        problem->setMeaning(tables::Meaning::Failed);
        problem->setMinimumWidth(300);
        auto *cancel = named(new QPushButton(tr("&Cancel")), u"viewCancel"_s, tr("Cancel"));
        setLook(go, ButtonLook::Primary);
        go->setDefault(true);
        auto *buttons = new QHBoxLayout;
        buttons->addStretch();
        buttons->addWidget(cancel);
        buttons->addWidget(go);
        auto *layout = new QVBoxLayout(this);
        layout->setContentsMargins(metrics::inset, metrics::inset, metrics::inset, metrics::inset);
        layout->setSpacing(metrics::blockGap);
        layout->addLayout(content);
        layout->addWidget(problem);
        layout->addStretch();
        layout->addLayout(buttons);
        connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
        connect(go, &QPushButton::clicked, this, &QDialog::accept);
    }

    QVBoxLayout *content;
    TextLabel *problem;
    QPushButton *go;
};

} // namespace

void askName(QWidget *parent, const QString &title, const QString &button, const QString &current,
    const std::function<QString(const QString &name)> &problem, const std::function<void(const QString &name)> &named)
{
    auto *dialog = new Frame(parent, title, button);
    auto *edit = views::named(new QLineEdit(current), u"viewName"_s, Frame::tr("Name"));
    edit->selectAll();
    auto *form = new QFormLayout;
    form->addRow(Frame::tr("&Name"), edit);
    dialog->content->addLayout(form);
    const auto judge = [=] {
        const QString wrong = problem(edit->text());
        dialog->problem->setText(edit->text().trimmed().isEmpty() ? QString() : wrong);
        dialog->go->setEnabled(wrong.isEmpty());
    };
    QObject::connect(edit, &QLineEdit::textChanged, dialog, judge);
    judge();
    QObject::connect(dialog, &QDialog::accepted, parent, [edit, named] { named(edit->text()); });
    dialog->open();
}

void askColumns(QWidget *parent, const std::vector<ColumnChoice> &columns,
    const std::function<void(const std::vector<ColumnChoice> &columns)> &chosen)
{
    auto *dialog = new Frame(parent, Frame::tr("Columns"), Frame::tr("&Show these columns"));
    std::vector<QCheckBox *> boxes;
    for (const ColumnChoice &column : columns) {
        auto *box = named(
            new QCheckBox(QString(column.title).replace(u'&', u"&&"_s)), u"column_"_s + column.key, column.title);
        box->setChecked(column.shown);
        dialog->content->addWidget(box);
        boxes.push_back(box);
    }
    dialog->problem->setText({});
    QObject::connect(dialog, &QDialog::accepted, parent, [columns, boxes, chosen] {
        std::vector<ColumnChoice> result = columns;
        for (std::size_t i = 0; i < boxes.size(); ++i)
            result[i].shown = boxes[i]->isChecked();
        chosen(result);
    });
    dialog->open();
}

} // namespace views::viewdialogs
