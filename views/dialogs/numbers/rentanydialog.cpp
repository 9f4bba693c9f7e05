#include "views/dialogs/numbers/rentanydialog.h"

#include "domain/numbers/typedpattern.h"
#include "views/errortext.h"
#include "views/format.h"
#include "views/pages/numbers/renttext.h"
#include "views/storetext.h"
#include "views/style/controls.h"
#include "views/style/icons.h"
#include "views/style/metrics.h"
#include "views/widgets/errorbanner.h"
#include "views/widgets/labels.h"
#include "views/widgets/pageheader.h"
#include "views/widgets/progressstrip.h"
#include "views/widgets/sidepanel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QResizeEvent>
#include <QScrollArea>

#include <algorithm>

namespace views {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using domain::Capability, domain::RentState, domain::SearchPattern;
using flows::RentAnyFlow;
using tables::Meaning;

RentAnyDialog::RentAnyDialog(std::unique_ptr<RentAnyFlow> flow, const BandInfo &band, QWidget *parent)
    : QDialog(parent)
    , m_flow(std::move(flow))
    , m_header(new PageHeader)
    , m_banner(named(new ErrorBanner, u"rentAnyBanner"_s, tr("What happened")))
    , m_sides(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_where(named(new QComboBox, u"rentAnyWhere"_s, tr("Where the digits stand")))
    , m_pattern(named(new QLineEdit, u"rentAnyPattern"_s, tr("Digits")))
    , m_patternHint(new TextLabel(TextLabel::Type::Small, TextLabel::Tone::Secondary))
    , m_sms(named(new QCheckBox(tr("Can S&MS")), u"rentAnySms"_s, tr("Can SMS")))
    , m_voice(named(new QCheckBox(tr("Can &voice")), u"rentAnyVoice"_s, tr("Can voice")))
    , m_form(new RentLinksForm)
    , m_icon(new IconLabel)
    , m_title(new TextLabel(TextLabel::Type::Section))
    , m_words(new TextLabel(TextLabel::Type::Base))
    , m_progress(new ProgressStrip)
    , m_show(named(new QPushButton(tr("Show in &Numbers")), u"rentAnyShow"_s, tr("Show in Numbers")))
    , m_leave(named(new QPushButton, u"rentAnyLeave"_s, {}))
    , m_go(named(new QPushButton, u"rentAnyGo"_s, {}))
{
    setObjectName(u"rentAnyDialog"_s);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(tr("Rent any number"));
    resize(860, 620);
    auto *stripe = new Band;
    stripe->setInfo(band);
    m_header->setStacked(true);
    m_header->setTitle(tr("Rent any US local number"));
    m_header->setSubtitle(tr("The server chooses a number that fits and rents it at once. Which one it is shows "
                             "afterwards. Renting any is published for US local numbers only."));
    m_sides->setSpacing(0);
    m_sides->addWidget(buildWishes(), 3);
    m_sides->addWidget(new Hairline(Qt::Vertical));
    m_sides->addWidget(buildState(), 4);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(stripe);
    layout->addWidget(m_header);
    layout->addWidget(m_banner);
    layout->addWidget(new Hairline);
    layout->addLayout(m_sides, 1);
    layout->addWidget(new Hairline);
    layout->addWidget(buildFooter());
    m_banner->setRetryVisible(false);
    m_typing.setSingleShot(true);
    m_typing.setInterval(400ms);
    connect(&m_typing, &QTimer::timeout, this, &RentAnyDialog::look);
    connectFlow();
    look();
}

RentAnyDialog::~RentAnyDialog()
{
    const RentAnyFlow::Step step = m_flow->step();
    if (step != RentAnyFlow::Step::Sending)
        return;
    RentAnyFlow *flow = m_flow.release(); // money is on its way: it is heard to its end
    flow->disconnect(this);
    flow->setParent(parent());
    connect(flow, &RentAnyFlow::sent, flow, &QObject::deleteLater);
}

QWidget *RentAnyDialog::buildWishes()
{
    m_wishes = new QWidget;
    setSurface(m_wishes, Surface::Base);
    auto *column = new QVBoxLayout(m_wishes);
    column->setContentsMargins(metrics::inset, metrics::inset, metrics::inset, metrics::inset);
    column->setSpacing(metrics::gap);
    column->addWidget(new TextLabel(tr("What it must be like"), TextLabel::Type::Section));
    m_where->addItem(tr("begins with"), int(SearchPattern::Start));
    m_where->addItem(tr("contains"), int(SearchPattern::Contains));
    m_where->addItem(tr("ends with"), int(SearchPattern::End));
    m_pattern->setPlaceholderText(tr("any digits"));
    auto *digits = new QHBoxLayout;
    digits->setSpacing(metrics::gap);
    digits->addWidget(m_where);
    digits->addWidget(m_pattern, 1);
    column->addLayout(digits);
    m_patternHint->setObjectName(u"rentAnyHint"_s);
    m_patternHint->setWordWrap(true);
    column->addWidget(m_patternHint);
    auto *able = new QHBoxLayout;
    able->setSpacing(metrics::inset);
    able->addWidget(m_sms);
    able->addWidget(m_voice);
    able->addStretch();
    column->addLayout(able);
    column->addSpacing(metrics::gap);
    column->addWidget(new TextLabel(tr("Link at once"), TextLabel::Type::Section));
    column->addWidget(m_form);
    column->addStretch();
    auto *scroll = new QScrollArea;
    scroll->setWidget(m_wishes);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setAccessibleName(tr("What it must be like"));
    const auto changed = [this] {
        m_typing.start();
        follow();
    };
    connect(m_where, &QComboBox::currentIndexChanged, this, changed);
    connect(m_pattern, &QLineEdit::textChanged, this, changed);
    for (QCheckBox *box : {m_sms, m_voice})
        connect(box, &QCheckBox::toggled, this, changed);
    connect(m_form, &RentLinksForm::changed, this, &RentAnyDialog::followFooter);
    return scroll;
}

QWidget *RentAnyDialog::buildState()
{
    auto *side = new QWidget;
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(metrics::inset, metrics::inset, metrics::inset, metrics::inset);
    column->setSpacing(metrics::blockGap);
    auto *head = new QHBoxLayout;
    head->setSpacing(metrics::gap);
    head->addWidget(m_icon);
    m_title->setObjectName(u"rentAnyTitle"_s);
    m_title->setWordWrap(true);
    head->addWidget(m_title, 1);
    column->addLayout(head);
    m_words->setObjectName(u"rentAnyWords"_s);
    m_words->setWordWrap(true);
    column->addWidget(m_words);
    column->addWidget(m_progress);
    column->addStretch();
    connect(m_progress, &ProgressStrip::cancelRequested, m_flow.get(), &RentAnyFlow::cancel);
    return side;
}

QWidget *RentAnyDialog::buildFooter()
{
    auto *footer = new QWidget;
    footer->setMinimumHeight(metrics::footerHeight);
    auto *row = new QHBoxLayout(footer);
    row->setContentsMargins(metrics::inset, metrics::gap, metrics::inset, metrics::gap);
    row->setSpacing(metrics::gap);
    setLook(m_go, ButtonLook::Primary);
    m_go->setIcon(icon(Icon::Cart, QPalette::HighlightedText));
    for (QPushButton *button : {m_show, m_leave, m_go})
        button->setAutoDefault(false); // Enter never rents by itself
    row->addStretch();
    row->addWidget(m_show);
    row->addWidget(m_leave);
    row->addWidget(m_go);
    connect(m_show, &QPushButton::clicked, this, [this] {
        Q_EMIT showNumbersRequested();
        accept();
    });
    connect(m_leave, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_go, &QPushButton::clicked, this, [this] {
        if (const auto wanted = request()) {
            m_banner->clear();
            Q_EMIT started(m_form->value());
            m_flow->rent(*wanted);
        }
    });
    return footer;
}

void RentAnyDialog::connectFlow()
{
    const RentAnyFlow *flow = m_flow.get();
    connect(m_banner, &ErrorBanner::retryRequested, this, &RentAnyDialog::look);
    connect(flow, &RentAnyFlow::changed, this, &RentAnyDialog::follow);
    connect(flow, &RentAnyFlow::readFailed, this, [this](const net::Error &error) {
        m_banner->setRetryVisible(m_flow->step() == RentAnyFlow::Step::Idle);
        m_banner->showError(errorText(
            error, m_flow->step() == RentAnyFlow::Step::Idle ? Attempt::SearchAvailable : Attempt::ReadNumbers));
    });
    connect(flow, &RentAnyFlow::sent, this, [this](const flows::WriteEnd &end) {
        m_banner->setRetryVisible(false);
        if (end.error)
            m_banner->showError(errorText(*end.error, Attempt::RentNumber));
        else if (end.storeError)
            m_banner->showError(storeErrorText(StoreAttempt::Record, *end.storeError));
    });
}

void RentAnyDialog::propose(
    const domain::NumberPattern &pattern, const std::vector<domain::Open<Capability>> &capabilities)
{
    const auto must = [&capabilities](Capability wanted) {
        return std::ranges::any_of(capabilities, [wanted](const auto &each) { return each.value == wanted; });
    };
    if (!pattern.pattern.isEmpty())
        m_where->setCurrentIndex(m_where->findData(int(pattern.search.value)));
    m_pattern->setText(pattern.pattern);
    m_sms->setChecked(must(Capability::Sms));
    m_voice->setChecked(must(Capability::Voice));
}

std::optional<domain::RentAnyRequest> RentAnyDialog::request() const
{
    const auto pattern = domain::patternFor(m_pattern->text(), SearchPattern(m_where->currentData().toInt()), u"US"_s);
    if (!pattern)
        return {};
    const domain::RentRequest links = m_form->value();
    domain::RentAnyRequest request{.regionCode = u"US"_s,
        .type = domain::NumberType::Local,
        .pattern = *pattern,
        .sms = links.sms,
        .voice = links.voice,
        .callbackUrl = links.callbackUrl};
    if (m_sms->isChecked())
        request.capabilities.emplace_back(Capability::Sms);
    if (m_voice->isChecked())
        request.capabilities.emplace_back(Capability::Voice);
    return request;
}

void RentAnyDialog::look()
{
    m_typing.stop();
    if (const auto wanted = request()) {
        m_banner->clear();
        m_flow->prepare(*wanted);
    }
}

void RentAnyDialog::follow()
{
    const auto wanted = request();
    setInvalid(m_pattern, !wanted);
    m_patternHint->setMeaning(wanted ? Meaning::None : Meaning::Failed);
    m_patternHint->setText(!wanted ? tr("Digits only, at most 15, with a plus in front at most: 415, or +1415.")
            : wanted->pattern.pattern.isEmpty()
            ? tr("Any US local number will do.")
            : tr("Compared with the whole number as %1.").arg(wanted->pattern.pattern));
    m_pattern->setAccessibleDescription(m_patternHint->text());
    using Step = RentAnyFlow::Step;
    m_progress->finish();
    switch (m_flow->step()) {
    case Step::Idle:
        say(Meaning::Unknown, tr("Not known what is offered."), tr("Nothing can be rented before this is read."));
        break;
    case Step::Looking:
        say(Meaning::Waiting, tr("Looking at what is offered."), {});
        break;
    case Step::Blocked:
        say(Meaning::Unknown, tr("An earlier one has no answer yet."),
            tr("A number was asked for like this before, and whether it was rented is not known. Two could not be told "
               "apart, so that one is found out first: see Activity."));
        break;
    case Step::Ready:
        sayOffer();
        break;
    case Step::Counting: {
        const flows::Progress &progress = m_flow->progress();
        say(Meaning::Waiting, tr("Reading the numbers that you have."),
            tr("If the answer gets lost, what came in since tells which number was rented."));
        m_progress->setProgress(tr("Reading"), format::numbers(progress.done), progress.done, progress.total);
        break;
    }
    case Step::Sending:
        say(Meaning::Waiting, tr("Renting a number."), tr("The request was sent. It cannot be called back."));
        break;
    case Step::Settling:
        say(Meaning::Unknown, tr("Finding out."),
            tr("No answer came. Portside compares the numbers that you have with those before. Nothing is sent again, "
               "and it goes on when this is closed."));
        break;
    case Step::Undecided:
        say(Meaning::NeedsYou, tr("It cannot be told."),
            tr("More numbers came in than this desk can explain. Look at the newest ones under Numbers, then at "
               "Activity. Nothing is sent again."));
        break;
    case Step::Over:
        sayResult();
        break;
    }
    followFooter();
}

void RentAnyDialog::say(Meaning meaning, const QString &title, const QString &words)
{
    m_icon->setIcon(meaningIcon(meaning), meaning);
    m_icon->setVisible(meaning != Meaning::None);
    m_title->setText(title);
    m_words->setText(words);
    m_words->setVisible(!words.isEmpty());
}

void RentAnyDialog::sayOffer()
{
    const auto &offer = m_flow->offer();
    if (offer)
        say(Meaning::Done, tr("Numbers like this are offered."),
            tr("One of them is %1, for %2. The server may choose another one, at its own price.")
                .arg(format::phone(offer->phoneNumber), RentText::price(domain::priceTotal({*offer}))));
    else
        say(Meaning::NeedsYou, tr("No number like this is offered now."), tr("Ask for less."));
}

void RentAnyDialog::sayResult()
{
    switch (m_flow->state()) {
    case RentState::Rented:
        m_banner->clear();
        say(Meaning::Done, tr("%1 is rented.").arg(format::phone(m_flow->rentedNumber())),
            m_flow->active() ? RentText::nextOf(*m_flow->active()) : QString());
        return;
    case RentState::Refused:
        say(Meaning::Failed, tr("Not rented."), tr("The server refused it. Nothing was charged."));
        return;
    case RentState::Absent:
        m_banner->clear();
        say(Meaning::Failed, tr("Not rented."),
            tr("The request did not arrive: no number came in. Nothing was charged, and it may be sent again."));
        return;
    case RentState::Failed:
    case RentState::Waiting:
    case RentState::Sending:
    case RentState::Unknown:
        say(Meaning::Failed, tr("Not rented."), tr("Nothing was sent, and nothing charged."));
        return;
    }
    Q_UNREACHABLE();
}

void RentAnyDialog::followFooter()
{
    using Step = RentAnyFlow::Step;
    const Step step = m_flow->step();
    const bool isOver = step == Step::Over;
    const bool isRented = isOver && m_flow->state() == RentState::Rented;
    const bool isAsking = step <= Step::Ready;
    m_wishes->setEnabled(isAsking || (isOver && !isRented));
    m_show->setVisible(isRented || step == Step::Undecided);
    m_leave->setText(isAsking || step == Step::Counting ? tr("&Not now") : tr("&Close"));
    m_leave->setAccessibleName(m_leave->text().remove(u'&'));
    const auto &offer = m_flow->offer();
    m_go->setVisible(isAsking || step == Step::Counting);
    m_go->setText(offer ? tr("&Rent one number (%1)", "price").arg(RentText::price(domain::priceTotal({*offer})))
                        : tr("&Rent one number"));
    m_go->setAccessibleName(m_go->text().remove(u'&'));
    m_go->setEnabled(step == Step::Ready && offer && request() && m_form->isValid() && !m_typing.isActive());
}

void RentAnyDialog::resizeEvent(QResizeEvent *event)
{
    QDialog::resizeEvent(event);
    const bool isNarrow = event->size().width() < metrics::narrowDialogBelow - 200;
    m_sides->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

} // namespace views
