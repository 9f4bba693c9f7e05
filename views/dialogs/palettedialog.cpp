#include "views/dialogs/palettedialog.h"

#include "views/delegates/twolinedelegate.h"
#include "views/style/controls.h"
#include "views/style/icons.h"
#include "views/style/metrics.h"
#include "views/widgets/datatable.h"
#include "views/widgets/labels.h"
#include "views/widgets/sidepanel.h"

#include <QAccessible>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using tables::PaletteModel;

namespace views {

namespace {
constexpr int wantedWidth = 640;
constexpr int wantedHeight = 460;
} // namespace

PaletteDialog::PaletteDialog(std::vector<PaletteChoice> known, Asked asked, QWidget *parent)
    : QDialog(parent)
    , m_choices(std::move(known))
    , m_known(m_choices.size())
    , m_asked(std::move(asked))
    , m_typed(named(new QLineEdit, u"paletteText"_s, tr("Go to a number, order, page or action")))
    , m_table(named(new DataTable, u"paletteTable"_s, tr("Where to go")))
    , m_nothing(new TextLabel(TextLabel::Type::Base, TextLabel::Tone::Secondary))
{
    setObjectName(u"paletteDialog"_s);
    setWindowTitle(tr("Go to anything"));
    setWindowModality(Qt::WindowModal);
    setAttribute(Qt::WA_DeleteOnClose);
    m_typed->setPlaceholderText(tr("Number, order, page or action"));
    m_typed->addAction(icon(Icon::Magnify), QLineEdit::LeadingPosition);
    m_typed->installEventFilter(this);
    m_table->setModel(&m_model);
    m_table->setRowHeight(metrics::rowTwoLines);
    m_table->setFocusPolicy(Qt::NoFocus);
    m_table->horizontalHeader()->hide();
    m_table->setItemDelegateForColumn(PaletteModel::What, new TwoLineDelegate(m_table));
    m_table->setColumnRules({{.column = PaletteModel::What, .width = 240, .stretch = true},
        {.column = PaletteModel::Kind, .width = m_table->widthFor(PaletteModel::Kind, tr("Ask the server"))},
        {.column = PaletteModel::Keys, .width = m_table->widthFor(PaletteModel::Keys, u"Ctrl+Shift+M"_s)}});
    m_nothing->setObjectName(u"paletteNothing"_s);
    m_nothing->setText(tr("Nothing here has these letters. A whole telephone number, an order's ID or a customer's "
                          "reference can be looked up at the server."));
    m_nothing->setWordWrap(true);
    m_nothing->setMargin(metrics::inset);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, metrics::inset, 0, 0);
    layout->setSpacing(metrics::blockGap);
    auto *field = new QVBoxLayout;
    field->setContentsMargins(metrics::inset, 0, metrics::inset, 0);
    field->addWidget(m_typed);
    layout->addLayout(field);
    layout->addWidget(new Hairline);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_nothing, 1, Qt::AlignTop);
    resize(wantedWidth, std::min(wantedHeight, parent->height() - 2 * metrics::inset));
    connect(m_typed, &QLineEdit::textChanged, this, &PaletteDialog::follow);
    connect(m_table, &QAbstractItemView::clicked, this, &PaletteDialog::go);
    for (const PaletteChoice &choice : m_choices)
        m_index.add(choice.entry);
    follow({});
}

void PaletteDialog::follow(const QString &typed)
{
    m_choices.resize(m_known);
    m_index.cutTo(m_known);
    std::vector<std::size_t> questions; // those to the server are always offered, after what is here
    for (PaletteChoice &choice : m_asked(typed)) {
        if (choice.entry.kind == domain::PaletteKind::LookUp)
            questions.push_back(m_choices.size());
        m_index.add(choice.entry);
        m_choices.push_back(std::move(choice));
    }
    m_shown = m_index.matches(typed, most);
    std::erase_if(m_shown, [this](std::size_t at) { return m_choices[at].entry.kind == domain::PaletteKind::LookUp; });
    m_shown.insert(m_shown.end(), questions.begin(), questions.end());
    std::vector<tables::PaletteRow> rows;
    for (std::size_t i = 0; i < m_shown.size(); ++i) {
        const PaletteChoice &choice = m_choices[m_shown[i]];
        rows.push_back({.id = QString::number(i),
            .kind = choice.entry.kind,
            .text = choice.shown.isEmpty() ? choice.entry.text : choice.shown,
            .more = choice.entry.more,
            .keys = choice.keys});
    }
    m_model.setRows(std::move(rows));
    m_table->setVisible(!m_shown.empty());
    m_nothing->setVisible(m_shown.empty());
    move(0);
}

void PaletteDialog::move(int rows)
{
    if (m_shown.empty())
        return;
    const int row = std::clamp(m_table->currentIndex().row() + rows, 0, int(m_shown.size()) - 1);
    m_table->setCurrentIndex(m_model.index(row, 0));
    // The keyboard is in the field: a screen reader is told there which row Enter would take.
    m_typed->setAccessibleDescription(m_model.index(row, PaletteModel::What).data(Qt::AccessibleTextRole).toString());
    QAccessibleEvent changed(m_typed, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
}

bool PaletteDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_typed || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const int page = std::max(1, m_table->viewport()->height() / std::max(1, m_table->rowHeight(0)) - 1);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Down:
        move(1);
        return true;
    case Qt::Key_Up:
        move(-1);
        return true;
    case Qt::Key_PageDown:
        move(page);
        return true;
    case Qt::Key_PageUp:
        move(-page);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        go();
        return true;
    default:
        return QDialog::eventFilter(watched, event);
    }
}

void PaletteDialog::go()
{
    const int row = m_table->currentIndex().row();
    if (row < 0)
        return;
    const std::function<void()> wanted = m_choices[m_shown[std::size_t(row)]].go;
    accept(); // first: what comes next may want the keyboard
    wanted();
}

} // namespace views
