#include "views/dialogs/dictionarydialog.h"

#include "views/dialogs/dictionaryeditor.h"
#include "views/style/controls.h"
#include "views/style/metrics.h"
#include "views/widgets/sidepanel.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace views {

using namespace Qt::StringLiterals;

DictionaryDialog::DictionaryDialog(store::RejectionWords &words, const QString &user, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"dictionaryDialog"_s);
    setWindowTitle(tr("Words of rejections"));
    setWindowModality(Qt::WindowModal);
    setAttribute(Qt::WA_DeleteOnClose);
    resize(760, 560);
    auto *close = named(new QPushButton(tr("&Close")), u"dictionaryClose"_s, tr("Close"));
    close->setAutoDefault(false);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(metrics::inset, metrics::gap, metrics::inset, metrics::gap);
    foot->addStretch();
    foot->addWidget(close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new DictionaryEditor(words, user), 1);
    column->addWidget(new Hairline);
    column->addLayout(foot);
}

} // namespace views
