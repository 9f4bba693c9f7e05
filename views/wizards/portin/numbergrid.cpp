#include "views/wizards/portin/numbergrid.h"

#include "views/delegates/rowdelegate.h"
#include "views/style/controls.h"
#include "views/style/metrics.h"
#include "views/widgets/datatable.h"
#include "views/widgets/labels.h"
#include "views/widgets/passwordedit.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPushButton>

namespace views {

using namespace Qt::StringLiterals;

namespace {

//! Edits in the style of the rows; a secret is typed into a masked field.
class GridDelegate final : public RowDelegate
{
public:
    GridDelegate(const NumberGridModel &model, QObject *parent)
        : RowDelegate(parent)
        , m_model(model)
    {
    }

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        Q_UNUSED(option)
        const NumberGridModel::Column &column = m_model.column(index.column());
        QLineEdit *const editor = column.secret ? new PasswordEdit(parent) : new QLineEdit(parent);
        return named(editor, u"gridEditor"_s, column.title);
    }

private:
    const NumberGridModel &m_model;
};

} // namespace

std::vector<QStringList> cellsOf(const QString &clipboard)
{
    std::vector<QStringList> rows(1);
    QString cell;
    bool quoted = false;
    for (qsizetype i = 0; i < clipboard.size(); ++i) {
        const QChar c = clipboard[i];
        if (quoted) {
            const bool pair = c == u'"' && i + 1 < clipboard.size() && clipboard[i + 1] == u'"';
            if (c == u'"' && !pair) {
                quoted = false;
                continue;
            }
            i += pair ? 1 : 0;
            cell += c;
        } else if (c == u'"' && cell.isEmpty()) {
            quoted = true;
        } else if (c == u'\t' || c == u'\n') {
            rows.back().append(cell);
            cell.clear();
            if (c == u'\n')
                rows.emplace_back();
        } else if (c != u'\r') {
            cell += c;
        }
    }
    if (!cell.isEmpty() || !rows.back().isEmpty())
        rows.back().append(cell);
    if (rows.back().isEmpty())
        rows.pop_back();
    return rows;
}

NumberGrid::NumberGrid(
    flows::PortInFlow &flow, domain::PortInStep step, std::vector<NumberGridModel::Column> columns, QWidget *parent)
    : QWidget(parent)
    , m_model(new NumberGridModel(flow, step, std::move(columns), this))
    , m_table(new DataTable(this))
    , m_fill(new QPushButton(tr("&Fill down"), this))
    , m_paste(new QPushButton(tr("Pas&te cells"), this))
    , m_next(new QPushButton(tr("Ne&xt problem"), this))
    , m_words(new TextLabel(TextLabel::Type::Small, TextLabel::Tone::Secondary, this))
{
    build();
    connect(m_fill, &QPushButton::clicked, this, &NumberGrid::fillDown);
    connect(m_paste, &QPushButton::clicked, this, [this] { paste(QGuiApplication::clipboard()->text()); });
    connect(m_next, &QPushButton::clicked, this, &NumberGrid::goToNextProblem);
    connect(m_model, &NumberGridModel::refused, this, &NumberGrid::say);
    connect(&flow, &flows::PortInFlow::judged, this, [this] {
        m_model->refresh();
        showState();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &NumberGrid::showState);
    showState();
}

void NumberGrid::build()
{
    named(m_table, u"numberGrid"_s, tr("What is typed for each number"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new GridDelegate(*m_model, m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_table->setSelectionMode(QAbstractItemView::ContiguousSelection);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed
        | QAbstractItemView::AnyKeyPressed | QAbstractItemView::SelectedClicked);
    m_table->setTabKeyNavigation(false);
    m_table->setRowHeight(metrics::rowOneLine);
    m_table->installEventFilter(this);
    for (int column = 0; column < m_model->columnCount(); ++column)
        m_table->setColumnWidth(column, m_table->widthFor(column, column == 0 ? u"(888) 888-8888"_s : u"MMMMMMMM"_s));

    named(m_fill, u"fillDown"_s, tr("Fill down"));
    m_fill->setToolTip(tr("Gives the selected cells the value of the first one, or of the cell above (Ctrl+D)"));
    named(m_paste, u"pasteCells"_s, tr("Paste cells"));
    m_paste->setToolTip(tr("Puts cells copied from a spreadsheet in, from the current cell on (Ctrl+V)"));
    named(m_next, u"nextProblem"_s, tr("Next problem"));
    m_words->setObjectName(u"gridWords"_s);
    m_words->setWordWrap(true);

    const auto tools = new QHBoxLayout;
    tools->setSpacing(metrics::gap);
    tools->addWidget(m_fill);
    tools->addWidget(m_paste);
    tools->addWidget(m_next);
    tools->addStretch(1);
    const auto column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(metrics::gap);
    column->addLayout(tools);
    column->addWidget(m_table, 1);
    column->addWidget(m_words);
}

void NumberGrid::fillDown()
{
    const QItemSelection selection = m_table->selectionModel()->selection();
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid())
        return say(tr("Choose the cell to fill first."));
    const QItemSelectionRange range = selection.isEmpty() ? QItemSelectionRange(current) : selection.first();
    if (range.height() > 1)
        return say(m_model->fillDown(range.top(), range.bottom(), range.left(), range.right()));
    if (range.top() == 0)
        return say(tr("There is no cell above the first row."));
    say(m_model->fillDown(range.top() - 1, range.top(), range.left(), range.right()));
}

void NumberGrid::paste(const QString &text)
{
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid())
        return say(tr("Choose the cell where the paste begins first."));
    const std::vector<QStringList> rows = cellsOf(text);
    const int room = m_model->rowCount() - current.row();
    QString words = m_model->setTexts(current, rows);
    if (words.isEmpty() && int(rows.size()) > room)
        words = tr("%n row(s) of the clipboard had no number to stand at.", nullptr, int(rows.size()) - room);
    say(words);
}

void NumberGrid::goToNextProblem()
{
    const QModelIndex next = m_model->nextProblem(m_table->currentIndex());
    if (!next.isValid())
        return;
    m_table->setCurrentIndex(next);
    m_table->setFocus();
}

bool NumberGrid::focusCell(int number, const QString &path)
{
    const QModelIndex index = m_model->indexOf(number, path);
    if (!index.isValid())
        return false;
    m_table->setCurrentIndex(index);
    m_table->setFocus();
    return true;
}

bool NumberGrid::eventFilter(QObject *object, QEvent *event)
{
    if (object == m_table && event->type() == QEvent::KeyPress) {
        const auto key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Paste)) {
            paste(QGuiApplication::clipboard()->text());
            return true;
        }
        if (key->key() == Qt::Key_D && key->modifiers() == Qt::ControlModifier) {
            fillDown();
            return true;
        }
        if (key->key() == Qt::Key_Delete && m_table->currentIndex().isValid()) {
            say(m_model->setTexts(m_table->currentIndex(), {{QString()}}));
            return true;
        }
    }
    return QWidget::eventFilter(object, event);
}

void NumberGrid::say(const QString &words)
{
    m_words->setMeaning(words.isEmpty() ? tables::Meaning::None : tables::Meaning::NeedsYou);
    m_words->setText(words);
    if (words.isEmpty())
        showState();
}

void NumberGrid::showState()
{
    const int problems = m_model->problems();
    m_next->setEnabled(problems > 0);
    const std::vector<FieldIssue> said = m_model->issues(m_table->currentIndex());
    if (!said.empty()) {
        const bool error = said[0].severity == domain::Severity::Error;
        m_words->setMeaning(error ? tables::Meaning::Failed : tables::Meaning::NeedsYou);
        m_words->setText(said[0].text);
        return;
    }
    m_words->setMeaning(tables::Meaning::None);
    m_words->setText(problems > 0 ? tr("%n cell(s) to mend.", nullptr, problems)
                                  : tr("Cells take what the form says until something is typed here."));
}

} // namespace views
