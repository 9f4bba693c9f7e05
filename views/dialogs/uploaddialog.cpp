#include "views/dialogs/uploaddialog.h"

#include "domain/porting/loaletter.h"
#include "views/format.h"
#include "views/forms/formfield.h"
#include "views/style/controls.h"
#include "views/style/metrics.h"
#include "views/widgets/documentpreview.h"
#include "views/widgets/labels.h"
#include "views/widgets/sidepanel.h"
#include "views/widgets/tooltip.h"
#include "views/wizards/portin/filewords.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QFileInfo>
#include <QLineEdit>
#include <QPushButton>
#include <QResizeEvent>

#include <utility>

namespace views {

using namespace Qt::StringLiterals;
using tables::Meaning;

UploadDialog::UploadDialog(domain::PortOrder order, const QString &path, QWidget *parent)
    : QDialog(parent)
    , m_order(std::move(order))
    , m_path(path)
    , m_sides(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_preview(new DocumentPreview)
    , m_verdict(new TextLabel(TextLabel::Type::Base, TextLabel::Tone::Secondary))
    , m_name(named(new QLineEdit(QFileInfo(path).fileName()), u"uploadName"_s, tr("Name on the order")))
    , m_what(named(new QComboBox, u"uploadDescription"_s, tr("What it is")))
    , m_taken(new TextLabel(TextLabel::Type::Base))
    , m_rename(named(new QPushButton, u"uploadRename"_s, tr("Take a name that is free")))
    , m_repeat(named(new QCheckBox(tr("Upload a &second one of this name")), u"uploadRepeat"_s,
          tr("Upload a second one of this name")))
    , m_go(named(new QPushButton(tr("&Upload")), u"uploadGo"_s, tr("Upload the document")))
{
    setObjectName(u"uploadDialog"_s);
    setWindowTitle(tr("Upload a document"));
    setWindowModality(Qt::WindowModal);
    resize(860, 560);
    m_sides->setSpacing(0);
    m_sides->addWidget(buildForm(), 2);
    m_sides->addWidget(new Hairline(Qt::Vertical));
    m_sides->addWidget(m_preview, 3);
    auto *leave = named(new QPushButton(tr("&Cancel")), u"uploadLeave"_s, tr("Cancel"));
    leave->setAutoDefault(false);
    setLook(m_go, ButtonLook::Primary);
    m_go->setAutoDefault(false); // Enter never sends by itself
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(metrics::inset, metrics::gap, metrics::inset, metrics::gap);
    foot->addStretch();
    foot->addWidget(leave);
    foot->addWidget(m_go);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(m_sides, 1);
    column->addWidget(new Hairline);
    column->addLayout(foot);
    connect(leave, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_go, &QPushButton::clicked, this, &QDialog::accept);
    connect(&m_reading, &QFutureWatcherBase::finished, this, [this] { take(m_reading.result()); });
    m_preview->showMessage(tr("Reading the file."));
    m_reading.setFuture(flows::readDocumentFile(path));
    follow();
}

QWidget *UploadDialog::buildForm()
{
    auto *form = new QWidget;
    auto *column = new QVBoxLayout(form);
    column->setContentsMargins(metrics::inset, metrics::inset, metrics::inset, metrics::inset);
    column->setSpacing(metrics::gap);
    auto *file = new TextLabel(QFileInfo(m_path).fileName(), TextLabel::Type::Bold);
    file->setElided(true);
    file->setToolTip(plainToolTip(m_path));
    m_verdict->setObjectName(u"uploadVerdict"_s);
    m_verdict->setWordWrap(true);
    // For the provider, in its language, whatever the operator's: it says what the document is to those who read it.
    for (const QString &what : {u"Letter of authorization"_s, u"Recent bill"_s, u"Customer service record"_s,
             u"Identification"_s, u"Other document"_s})
        m_what->addItem(what);
    m_what->setEditable(true);
    m_what->setCurrentIndex(domain::speaksOfLoa(QFileInfo(m_path).fileName()) ? 0 : -1);
    m_what->lineEdit()->setPlaceholderText(tr("Choose, or say it in a few words"));
    m_taken->setWordWrap(true);
    m_taken->setObjectName(u"uploadTaken"_s);
    m_taken->setMeaning(Meaning::NeedsYou);
    m_rename->setAutoDefault(false);
    column->addWidget(file);
    column->addWidget(m_verdict);
    column->addSpacing(metrics::gap);
    column->addWidget(new FormField(tr("&Name on the order"), m_name));
    column->addWidget(m_taken);
    column->addWidget(m_rename, 0, Qt::AlignLeft);
    column->addWidget(m_repeat);
    auto *what = new FormField(tr("&What it is"), m_what);
    what->setHint(tr("Sinch reads this. By it Portside also knows a letter of authorization again."));
    column->addWidget(what);
    column->addWidget(what->message());
    column->addStretch();
    connect(m_name, &QLineEdit::textChanged, this, [this] {
        m_repeat->setChecked(false);
        follow();
    });
    connect(m_what, &QComboBox::editTextChanged, this, &UploadDialog::follow);
    connect(m_repeat, &QCheckBox::toggled, this, &UploadDialog::follow);
    connect(m_rename, &QPushButton::clicked, this,
        [this] { m_name->setText(flows::freeDocumentName(m_order, m_name->text().trimmed())); });
    return form;
}

void UploadDialog::propose(const QString &name, const QString &description)
{
    if (!name.isEmpty())
        m_name->setText(name);
    if (!description.isEmpty())
        m_what->setEditText(description);
}

flows::UploadFlow::Document UploadDialog::document() const
{
    return {.order = m_order.id,
        .filePath = m_path,
        .name = m_name->text().trimmed(),
        .description = m_what->currentText().trimmed(),
        .sha256 = m_file.sha256,
        .mayRepeatName = m_repeat->isChecked()};
}

void UploadDialog::take(const flows::DocumentFile &file)
{
    m_file = file;
    m_read = true;
    const QString problem = fileProblem(file.verdict);
    const QString remark = fileRemark(file.verdict);
    if (!problem.isEmpty()) {
        m_verdict->setText(problem);
        m_preview->showMessage(tr("This file cannot be uploaded."));
    } else {
        const QString kind = domain::mimeName(domain::fileKind(file.bytes)).section(u'/', 1).toUpper();
        QString words = tr("%1, %2", "kind of file, size").arg(kind, format::bytes(file.bytes.size()));
        if (!remark.isEmpty())
            words += u". "_s + remark;
        m_verdict->setText(words);
        m_preview->showContent(file.bytes);
    }
    m_verdict->setMeaning(!problem.isEmpty() ? Meaning::Failed : !remark.isEmpty() ? Meaning::NeedsYou : Meaning::None);
    follow();
}

void UploadDialog::follow()
{
    const QString name = m_name->text().trimmed();
    const bool taken = flows::hasDocumentNamed(m_order, name);
    m_taken->setVisible(taken);
    m_rename->setVisible(taken);
    m_repeat->setVisible(taken);
    m_taken->setText(tr("The order has a document of this name. Nothing is replaced: a second one would stand beside "
                        "it, and nobody can tell them apart by name."));
    if (taken) {
        const QString free = flows::freeDocumentName(m_order, name);
        m_rename->setText(tr("Name it “%1”").arg(free));
    }
    const bool fits = m_read && m_file.verdict.problem == flows::FileProblem::None;
    m_go->setEnabled(
        fits && !name.isEmpty() && !m_what->currentText().trimmed().isEmpty() && (!taken || m_repeat->isChecked()));
}

void UploadDialog::resizeEvent(QResizeEvent *event)
{
    QDialog::resizeEvent(event);
    m_sides->setDirection(event->size().width() < 640 ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

} // namespace views
