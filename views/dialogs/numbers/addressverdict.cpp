#include "views/dialogs/numbers/addressverdict.h"

#include "views/style/controls.h"
#include "views/style/metrics.h"
#include "views/widgets/labels.h"
#include "views/widgets/sidepanel.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;
using domain::AddressCheck, domain::AddressMatch, domain::E911Address, domain::E911Request;
using tables::Meaning;

namespace views {

namespace {

//! More than anybody compares.
constexpr size_t mostCandidates = 8;

QString orNothing(const QString &text)
{
    return text.isEmpty() ? AddressVerdict::tr("nothing") : text;
}

} // namespace

AddressVerdict::AddressVerdict(std::function<QString(const QString &)> labelOf, QWidget *parent)
    : QWidget(parent)
    , m_labelOf(std::move(labelOf))
    , m_icon(new IconLabel)
    , m_title(new TextLabel(TextLabel::Type::Bold))
    , m_explanation(new TextLabel(TextLabel::Type::Base))
    , m_remarks(new TextLabel(TextLabel::Type::Small, TextLabel::Tone::Secondary))
    , m_suggestions(new QVBoxLayout)
{
    setObjectName(u"addressVerdict"_s);
    m_title->setObjectName(u"verdictTitle"_s);
    m_explanation->setObjectName(u"verdictExplanation"_s);
    m_remarks->setObjectName(u"verdictRemarks"_s);
    auto *head = new QHBoxLayout;
    head->setSpacing(metrics::gap);
    head->addWidget(m_icon, 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(metrics::grid);
    for (TextLabel *label : {m_title, m_explanation, m_remarks}) {
        label->setWordWrap(true);
        words->addWidget(label);
    }
    head->addLayout(words, 1);
    m_suggestions->setSpacing(metrics::gap);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(metrics::gap);
    column->addLayout(head);
    column->addLayout(m_suggestions);
    showNothing();
}

void AddressVerdict::showNothing()
{
    hide();
    while (QLayoutItem *item = m_suggestions->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater(); // its own button may have brought us here
        }
        delete item;
    }
}

void AddressVerdict::tell(const E911Request &asked, const AddressCheck &check)
{
    showNothing();
    switch (check.match.value) {
    case AddressMatch::Exact:
        say(Meaning::Done, tr("The address is known as it stands here"), {});
        break;
    case AddressMatch::Near:
        say(Meaning::NeedsYou, tr("The address is known in another spelling"),
            tr("Look at what it would change. Dispatchers find the known spelling without asking."));
        addSuggestion(asked.address, check.corrected, 0);
        break;
    case AddressMatch::None:
        say(Meaning::Failed, tr("No such address is known"),
            check.candidates.empty()
                ? tr("Correct it and validate again. Help may be sent to another place, or to none.")
                : tr("Is it one of these? Otherwise correct it and validate again. Help may be sent to another place, "
                     "or to none."));
        for (size_t i = 0; i < std::min(check.candidates.size(), mostCandidates); ++i)
            addSuggestion(asked.address, check.candidates[i], int(i));
        break;
    case AddressMatch::Unspecified:
    case AddressMatch::Unknown:
        say(Meaning::Unknown, tr("The server does not say whether the address is right"),
            check.match.text.isEmpty()
                ? tr("It may be saved all the same.")
                : tr("Its word for it is %1. It may be saved all the same.").arg(check.match.text));
        break;
    }
    QStringList remarks;
    for (const QString &remark : domain::messages(check))
        remarks << remark;
    m_remarks->setText(remarks.isEmpty() ? QString() : tr("The server says: “%1”").arg(remarks.join(u"; "_s)));
    m_remarks->setVisible(!remarks.isEmpty());
    show();
}

void AddressVerdict::say(Meaning meaning, const QString &title, const QString &explanation)
{
    m_icon->setIcon(meaningIcon(meaning), meaning);
    m_title->setMeaning(meaning);
    m_title->setText(title);
    m_explanation->setText(explanation);
    m_explanation->setVisible(!explanation.isEmpty());
}

void AddressVerdict::addSuggestion(const E911Address &typed, const E911Address &suggested, int index)
{
    const auto changes = domain::differences(typed, suggested);
    auto *card = new Card;
    card->setObjectName(u"suggestion/%1"_s.arg(index));
    auto *row = new QHBoxLayout;
    auto *address
        = new TextLabel(domain::streetLine(suggested) % u'\n' % domain::cityLine(suggested), TextLabel::Type::Bold);
    address->setObjectName(u"suggestedAddress/%1"_s.arg(index));
    auto *use = named(new QPushButton(tr("Use it")), u"useSuggestion/%1"_s.arg(index),
        tr("Use %1, %2", "street, city").arg(domain::streetLine(suggested), domain::cityLine(suggested)));
    setLook(use, ButtonLook::Accent);
    use->setAutoDefault(false);
    connect(use, &QPushButton::clicked, this, [this, suggested] { Q_EMIT chosen(suggested); });
    row->addWidget(address, 1);
    row->addWidget(use, 0, Qt::AlignTop);
    card->body()->addLayout(row);

    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(metrics::inset);
    grid->setVerticalSpacing(metrics::grid);
    grid->setColumnStretch(3, 1);
    int line = 0;
    for (const domain::E911Difference &change : changes) {
        auto *was = new TextLabel(orNothing(change.before), TextLabel::Type::Base, TextLabel::Tone::Secondary);
        auto *becomes = new TextLabel(orNothing(change.after), TextLabel::Type::Bold);
        auto *name = new TextLabel(m_labelOf(change.field), TextLabel::Type::Base, TextLabel::Tone::Secondary);
        auto *arrow = new IconLabel;
        arrow->setIcon(Icon::ArrowRight, Meaning::None, metrics::smallIcon);
        arrow->setAccessibleName(tr("becomes"));
        grid->addWidget(name, line, 0);
        grid->addWidget(was, line, 1);
        grid->addWidget(arrow, line, 2);
        grid->addWidget(becomes, line, 3);
        ++line;
    }
    card->body()->addLayout(grid);
    m_suggestions->addWidget(card);
}

} // namespace views
