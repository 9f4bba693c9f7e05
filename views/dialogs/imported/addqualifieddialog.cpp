#include "views/dialogs/imported/addqualifieddialog.h"

#include "views/delegates/statusdelegate.h"
#include "views/format.h"
#include "views/importedattempt.h"
#include "views/storetext.h"
#include "views/style/controls.h"
#include "views/style/metrics.h"
#include "views/widgets/datatable.h"
#include "views/widgets/errorbanner.h"
#include "views/widgets/labels.h"
#include "views/widgets/pageheader.h"

#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using flows::AddQualifiedFlow, flows::AddState;
using tables::AddQualifiedModel, tables::Meaning;

namespace views {

AddQualifiedDialog::AddQualifiedDialog(std::unique_ptr<AddQualifiedFlow> flow, const BandInfo &band, QWidget *parent)
    : NumberDialog(u"addQualified"_s, band, {760, 600}, parent)
    , m_flow(std::move(flow))
{
    setWindowTitle(tr("Add qualified numbers"));
    header()->setTitle(tr("Add numbers"));
    header()->setSubtitle(tr("That stay with another carrier, and shall send and receive messages through Sinch."));
    setContent(buildContent());
    m_why = new TextLabel(TextLabel::Type::Small, TextLabel::Tone::Secondary);
    m_why->setObjectName(u"addQualifiedWhy"_s);
    m_why->setWordWrap(true);
    footer()->addWidget(m_why, 1);
    m_leave = addButton(u"addQualifiedLeave"_s, tr("&Cancel"));
    m_go = addButton(u"addQualifiedGo"_s, tr("&Add"));
    setLook(m_go, ButtonLook::Primary);
    setGo(m_go);
    connect(m_leave, &QPushButton::clicked, this, &AddQualifiedDialog::reject);
    connect(m_go, &QPushButton::clicked, this, [this] {
        banner()->clear();
        m_flow->add();
    });
    m_rest.setSingleShot(true);
    m_rest.setInterval(250ms);
    connect(&m_rest, &QTimer::timeout, this, &AddQualifiedDialog::readText);
    connect(m_text, &QPlainTextEdit::textChanged, &m_rest, qOverload<>(&QTimer::start));
    connect(m_flow.get(), &AddQualifiedFlow::changed, this, &AddQualifiedDialog::follow);
    connect(m_flow.get(), &AddQualifiedFlow::storeFailed, this,
        [this](const store::Error &error) { banner()->showError(storeErrorText(StoreAttempt::Record, error)); });
    connect(m_flow.get(), &AddQualifiedFlow::failed, this,
        [this](const net::Error &error) { banner()->showError(errorText(error, ImportedAttempt::AddQualified)); });
    follow();
}

AddQualifiedDialog::~AddQualifiedDialog() = default;

QWidget *AddQualifiedDialog::buildContent()
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, metrics::inset, 0, 0);
    column->setSpacing(metrics::gap);
    auto *words = new TextLabel(
        tr("Paste an e-mail, a column, a bill: every number of the US and Canada in it is taken, each once."),
        TextLabel::Type::Base, TextLabel::Tone::Secondary);
    words->setWordWrap(true);
    words->setContentsMargins(metrics::inset, 0, metrics::inset, 0);
    m_text = named(new QPlainTextEdit, u"addQualifiedText"_s, tr("The numbers"));
    m_text->setTabChangesFocus(true);
    m_text->setPlaceholderText(u"(212) 555-0142\n+1 312 555 0187"_s);
    auto *place = new QHBoxLayout;
    place->setContentsMargins(metrics::inset, 0, metrics::inset, metrics::gap);
    place->addWidget(m_text);
    m_table = named(new DataTable, u"addQualifiedTable"_s, tr("What was read, and what becomes of it"));
    m_table->setModel(&m_model);
    m_table->setRowHeight(metrics::rowOneLine);
    m_table->setItemDelegateForColumn(
        AddQualifiedModel::State, new StatusDelegate(StatusDelegate::Form::Mark, m_table));
    m_table->setColumnRules(
        {{.column = AddQualifiedModel::Number, .width = m_table->widthFor(0, u"+1 (888) 888-8888"_s)},
            {.column = AddQualifiedModel::State, .width = m_table->widthFor(1, tr("Outcome unknown")) + 24},
            {.column = AddQualifiedModel::Words, .width = 200, .stretch = true}});
    column->addWidget(words);
    column->addLayout(place, 2);
    column->addWidget(m_table, 3);
    return content;
}

void AddQualifiedDialog::paste(const QString &text)
{
    m_text->setPlainText(text);
}

void AddQualifiedDialog::readText()
{
    m_flow->setNumbers(m_model.setText(m_text->toPlainText()));
}

void AddQualifiedDialog::reject()
{
    m_flow->stop(); // what was sent stays sent
    QDialog::reject();
}

QString AddQualifiedDialog::why() const
{
    const int unread = m_flow->count(AddState::ReadFailed);
    if (m_flow->isReading())
        return tr("Looking which of them are there already.");
    if (unread > 0)
        return tr("%n number(s) could not be looked for. Edit the text to try again.", nullptr, unread);
    if (m_flow->count(AddState::Unknown) > 0)
        return tr("No answer came. Portside is finding out by reading. Nothing is sent again.");
    if (m_flow->toAdd() == 0 && m_flow->rows().empty())
        return tr("No numbers yet.");
    const int aside = m_model.setAside();
    return aside > 0 ? tr("%n are set aside.", nullptr, aside) : QString();
}

void AddQualifiedDialog::follow()
{
    m_model.setRows(m_flow->rows());
    const int toAdd = m_flow->toAdd();
    const int added = m_flow->count(AddState::Added);
    m_text->setReadOnly(m_flow->isSending());
    m_go->setEnabled(toAdd > 0 && !m_flow->isReading() && !m_flow->isSending());
    setText(m_go, toAdd > 0 ? tr("&Add %1").arg(format::numbers(toAdd)) : tr("&Add"));
    setText(m_leave, added > 0 ? tr("C&lose") : tr("&Cancel"));
    if (added > 0 && toAdd == 0 && !m_flow->isSending())
        banner()->showMessage(Meaning::Done,
            tr("%n number(s) are added. Sinch finds out now whether they can be text-enabled.", nullptr, added));
    m_why->setText(why());
}

} // namespace views
