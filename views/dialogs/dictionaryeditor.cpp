#include "views/dialogs/dictionaryeditor.h"

#include "tables/roles.h"
#include "views/delegates/twolinedelegate.h"
#include "views/dialogs/teachdialog.h"
#include "views/errortext.h"
#include "views/format.h"
#include "views/forms/fieldtext.h"
#include "views/rejectiontext.h"
#include "views/storetext.h"
#include "views/style/controls.h"
#include "views/style/icons.h"
#include "views/style/metrics.h"
#include "views/widgets/datatable.h"
#include "views/widgets/errorbanner.h"
#include "views/widgets/labels.h"
#include "views/widgets/pagestate.h"
#include "views/widgets/sidepanel.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardItemModel>

#include <algorithm>
#include <memory>
#include <utility>

namespace views {

using namespace Qt::StringLiterals;
using store::TaughtWords;
using tables::Meaning;

namespace {

enum Column { WordsColumn, MeansColumn, TaughtColumn, ColumnCount };

} // namespace

DictionaryEditor::DictionaryEditor(store::RejectionWords &words, QString user, QWidget *parent)
    : QWidget(parent)
    , m_words(words)
    , m_user(std::move(user))
    , m_banner(named(new ErrorBanner, u"dictionaryBanner"_s, tr("What happened")))
    , m_undoButton(named(new QPushButton(tr("&Undo")), u"dictionaryUndo"_s, tr("Take it back")))
    , m_model(new QStandardItemModel(0, ColumnCount, this))
    , m_table(named(new DataTable, u"dictionaryTable"_s, tr("Your words")))
    , m_state(new PageState(m_table))
{
    setSurface(this, Surface::Base);
    m_banner->setRetryVisible(false);
    m_banner->setClosable(true);
    m_banner->addAction(m_undoButton);
    m_undoButton->setAutoDefault(false);
    m_table->setModel(m_model);
    m_table->setRowHeight(metrics::rowTwoLines);
    auto *twoLine = new TwoLineDelegate(m_table);
    m_table->setItemDelegateForColumn(WordsColumn, twoLine);
    m_table->setItemDelegateForColumn(TaughtColumn, twoLine);
    auto *explanation = new TextLabel(
        tr("What carriers’ words mean, as you have taught it. Your words come before those that Portside brings."),
        TextLabel::Type::Base, TextLabel::Tone::Secondary);
    explanation->setWordWrap(true);
    explanation->setContentsMargins(metrics::inset, metrics::gap, metrics::inset, 0);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(explanation);
    column->addWidget(buildBar());
    column->addWidget(m_banner);
    column->addWidget(m_state, 1);
    column->addWidget(new Hairline);
    column->addWidget(buildTrial());
    connect(m_banner, &ErrorBanner::closed, m_banner, &ErrorBanner::clear);
    connect(m_undoButton, &QPushButton::clicked, this, [this] { write(std::exchange(m_undo, {}), {}, {}); });
    connect(m_table, &DataTable::currentIdChanged, this, &DictionaryEditor::follow);
    connect(m_table, &DataTable::opened, this, &DictionaryEditor::change);
    connect(m_state, &PageState::retryRequested, this, &DictionaryEditor::refresh);
    connect(m_state, &PageState::actionRequested, this, &DictionaryEditor::add);
    connect(&m_words, &store::RejectionWords::changed, this, &DictionaryEditor::refresh);
    m_state->showLoading(tr("Reading the dictionary."));
    follow();
    tryOut();
    refresh();
}

QWidget *DictionaryEditor::buildBar()
{
    auto *bar = new QWidget;
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(metrics::inset, metrics::gap, metrics::inset, metrics::gap);
    row->setSpacing(metrics::gap);
    auto *add = named(new QPushButton(icon(Icon::Plus), tr("&Add words…")), u"dictionaryAdd"_s, tr("Add words"));
    m_change
        = named(new QPushButton(icon(Icon::Pencil), tr("C&hange…")), u"dictionaryChange"_s, tr("Change the entry"));
    m_remove = named(new QPushButton(tr("&Remove")), u"dictionaryRemove"_s, tr("Remove the entry"));
    for (QPushButton *button : {add, m_change, m_remove}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    row->addStretch();
    connect(add, &QPushButton::clicked, this, &DictionaryEditor::add);
    connect(m_change, &QPushButton::clicked, this, &DictionaryEditor::change);
    connect(m_remove, &QPushButton::clicked, this, &DictionaryEditor::remove);
    return bar;
}

QWidget *DictionaryEditor::buildTrial()
{
    auto *trial = new QWidget;
    auto *column = new QVBoxLayout(trial);
    column->setContentsMargins(metrics::inset, metrics::gap, metrics::inset, metrics::blockGap);
    column->setSpacing(metrics::grid);
    m_reason = named(new QLineEdit, u"dictionaryReason"_s, tr("Try a reason"));
    m_reason->setPlaceholderText(tr("Type or paste what a carrier wrote"));
    m_reason->setClearButtonEnabled(true);
    m_verdict = new TextLabel(TextLabel::Type::Base);
    m_verdict->setObjectName(u"dictionaryVerdict"_s);
    m_verdict->setWordWrap(true);
    column->addWidget(new TextLabel(tr("Try a reason"), TextLabel::Type::Bold));
    column->addWidget(m_reason);
    column->addWidget(m_verdict);
    connect(m_reason, &QLineEdit::textChanged, this, &DictionaryEditor::tryOut);
    return trial;
}

void DictionaryEditor::refresh()
{
    store::then(m_words.list(), this, [this](const store::Result<std::vector<TaughtWords>> &taught) {
        if (!taught)
            return m_state->showError(storeErrorText(StoreAttempt::Read, taught.error()), false);
        m_taught = *taught;
        fill();
        tryOut();
    });
}

void DictionaryEditor::fill()
{
    const QString kept = m_table->currentId();
    m_model->clear();
    m_model->setHorizontalHeaderLabels({tr("Words"), tr("What they mean"), tr("Taught")});
    for (const TaughtWords &entry : m_taught) {
        auto *words = new QStandardItem(entry.words);
        auto *means = new QStandardItem(rejectionName(entry.kind));
        auto *taught = new QStandardItem(format::date(entry.at.toLocalTime().date()));
        taught->setData(entry.by, tables::SecondLineRole);
        for (QStandardItem *cell : {words, means, taught}) {
            cell->setEditable(false);
            cell->setData(domain::foldedWords(entry.words), tables::IdRole);
        }
        m_model->appendRow({words, means, taught});
    }
    m_table->setColumnRules({{.column = WordsColumn, .width = 200, .stretch = true},
        {.column = MeansColumn, .width = 220}, {.column = TaughtColumn, .width = 140, .priority = 1}});
    if (m_taught.empty())
        m_state->showEmpty(Icon::FileDocument, tr("No words of your own."),
            tr("Portside knows what carriers usually write. Teach it what it does not know, here or in a repair."),
            tr("Add words…"));
    else
        m_state->showContent();
    if (!m_table->selectId(kept) && !m_taught.empty())
        m_table->selectId(domain::foldedWords(m_taught.front().words));
    follow();
}

const TaughtWords *DictionaryEditor::find(const QString &words) const
{
    const QString folded = domain::foldedWords(words);
    const auto found = std::find_if(m_taught.begin(), m_taught.end(),
        [&](const TaughtWords &entry) { return domain::foldedWords(entry.words) == folded; });
    return found == m_taught.end() ? nullptr : &*found;
}

const TaughtWords *DictionaryEditor::current() const
{
    const QString id = m_table->currentId();
    return id.isEmpty() ? nullptr : find(id);
}

void DictionaryEditor::follow()
{
    m_change->setEnabled(current());
    m_remove->setEnabled(current());
}

void DictionaryEditor::tryOut()
{
    const QString reason = m_reason->text();
    if (domain::foldedWords(reason).isEmpty()) {
        m_verdict->setText(tr("It is told here what Portside would take it for."));
        m_verdict->setMeaning(Meaning::None);
        return;
    }
    const domain::RejectionMeaning meaning = domain::meaningOf(reason, store::wordsOf(m_taught));
    if (meaning.words.isEmpty()) {
        m_verdict->setText(tr("Not known. It is shown as it came, and nothing is guessed."));
        m_verdict->setMeaning(Meaning::Unknown);
        return;
    }
    QStringList fields;
    for (const QString &path : meaning.fields)
        fields << fieldName(path);
    const QString told = meaning.own ? tr("%1, by your words “%2”.", "kind, words")
                                     : tr("%1, by Portside’s words “%2”.", "kind, words");
    m_verdict->setText(told.arg(rejectionName(meaning.kind), meaning.words)
        + (fields.isEmpty() ? QString() : u' ' + tr("To check: %1.").arg(fields.join(u", "_s))));
    m_verdict->setMeaning(Meaning::None);
}

void DictionaryEditor::add()
{
    auto *dialog = new TeachDialog(QString(), domain::RejectionKind::Other, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const TaughtWords entry{.words = dialog->words(), .kind = dialog->kind(), .by = m_user};
        Undo undo;
        if (const TaughtWords *before = find(entry.words))
            undo.teach = {*before};
        else
            undo.forget = {entry.words};
        write({.teach = {entry}}, undo, tr("“%1” was added.").arg(entry.words));
    });
    dialog->open();
}

void DictionaryEditor::change()
{
    if (!current())
        return;
    const TaughtWords before = *current();
    auto *dialog = new TeachDialog(domain::RejectionWords{before.words, before.kind}, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, before] {
        const TaughtWords entry{.words = dialog->words(), .kind = dialog->kind(), .by = m_user};
        Undo steps{.teach = {entry}};
        Undo undo{.teach = {before}};
        if (domain::foldedWords(entry.words) != domain::foldedWords(before.words)) {
            steps.forget = {before.words};
            if (const TaughtWords *other = find(entry.words))
                undo.teach.push_back(*other);
            else
                undo.forget = {entry.words};
        }
        write(steps, undo, tr("“%1” was changed.").arg(before.words));
    });
    dialog->open();
}

void DictionaryEditor::remove()
{
    if (!current())
        return;
    const TaughtWords before = *current();
    write({.forget = {before.words}}, {.teach = {before}}, tr("“%1” was removed.").arg(before.words));
}

void DictionaryEditor::write(const Undo &steps, const Undo &undo, const QString &done)
{
    // One after the other on the store's thread; the last answer tells of all, the first error too.
    const auto failed = std::make_shared<bool>(false);
    std::vector<QFuture<store::Result<void>>> answers;
    for (const TaughtWords &entry : steps.teach)
        answers.push_back(m_words.teach(entry));
    for (const QString &words : steps.forget)
        answers.push_back(m_words.forget(words));
    for (std::size_t i = 0; i < answers.size(); ++i) {
        const bool last = i + 1 == answers.size();
        store::then(answers[i], this, [this, failed, last, undo, done](const store::Result<void> &result) {
            if (!result && !std::exchange(*failed, true)) {
                m_undoButton->hide();
                m_banner->showError(storeErrorText(StoreAttempt::Save, result.error()));
            }
            if (!last || *failed)
                return;
            m_undo = undo;
            m_undoButton->setVisible(!done.isEmpty());
            if (done.isEmpty())
                m_banner->clear();
            else
                m_banner->showMessage(Meaning::Closed, done);
        });
    }
}

} // namespace views
