#include "views/pages/numbers/numberordersheet.h"

#include "domain/numbers/money.h"
#include "tables/numbers/numberordertext.h"
#include "views/errortext.h"
#include "views/format.h"
#include "views/pages/listpage.h"
#include "views/pages/numbers/numberorderwords.h"
#include "views/pages/numbers/paperstab.h"
#include "views/pages/numbers/registrationpages.h"
#include "views/prompts.h"
#include "views/storetext.h"
#include "views/style/controls.h"
#include "views/style/metrics.h"
#include "views/widgets/errorbanner.h"
#include "views/widgets/factsrow.h"
#include "views/widgets/labels.h"
#include "views/widgets/outsidetext.h"
#include "views/widgets/overflowrow.h"
#include "views/widgets/pageheader.h"
#include "views/widgets/shortcutbutton.h"
#include "views/widgets/sidepanel.h"
#include "views/wizards/scrollpage.h"

#include <QPushButton>
#include <QResizeEvent>
#include <QScrollArea>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using tables::Meaning, tables::NumberOrderText;

namespace views {

NumberOrderSheet::NumberOrderSheet(const Parts &parts, QWidget *parent)
    : QWidget(parent)
    , m_book(parts.book)
    , m_flow(parts.flow)
    , m_upload(parts.upload)
    , m_prompts(parts.prompts)
    , m_now(parts.now)
    , m_header(new PageHeader)
    , m_pill(new PillLabel)
    , m_save(named(new ShortcutButton(tr("Sa&ve")), u"saveRegistration"_s, tr("Save the registration at Sinch")))
    , m_submit(named(new ShortcutButton(tr("&Submit…")), u"submitNumberOrder"_s, tr("Submit the number order")))
    , m_banner(named(new ErrorBanner, u"numberOrderBanner"_s, tr("What happened")))
    , m_facts(new FactsRow)
    , m_tabs(named(new QTabWidget, u"numberOrderTabs"_s, tr("Parts of the number order")))
    , m_pages(new RegistrationPages(this))
    , m_papers(new PapersTab(parts.upload, parts.prompts))
    , m_panel(new SidePanel)
    , m_splitter(new QSplitter)
{
    buildHeader();
    m_banner->setRetryVisible(false);
    m_banner->setClosable(true);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(buildTabs());
    m_splitter->addWidget(m_panel);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setSizes({900, 344});
    m_panel->setObjectName(u"numberOrderPanel"_s);
    listpage::layOut(this, {m_header, m_banner, m_facts, m_splitter});
    connectFlows();
    m_tick.setInterval(20s);
    connect(&m_tick, &QTimer::timeout, this, &NumberOrderSheet::followTime);
    m_tick.start();
}

void NumberOrderSheet::buildHeader()
{
    m_header->addPill(m_pill);
    auto *again = listpage::refreshButton();
    again->setObjectName(u"refreshNumberOrder"_s);
    setLook(m_submit, ButtonLook::Primary);
    m_submit->setHint(QKeySequence(Qt::CTRL | Qt::Key_Return));
    m_header->addAction(again);
    m_header->addAction(m_save);
    m_header->addAction(m_submit);
    connect(again, &QPushButton::clicked, this, [this] { m_book.refresh(m_id); });
    connect(m_save, &QPushButton::clicked, this, &NumberOrderSheet::save);
    connect(m_submit, &QPushButton::clicked, this, &NumberOrderSheet::submit);
    connect(m_header, &PageHeader::backRequested, this, &NumberOrderSheet::backRequested);
}

QWidget *NumberOrderSheet::buildTabs()
{
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_pages->formPage(), tr("&Form"));
    m_tabs->addTab(m_pages->jsonPage(), tr("&JSON"));
    m_tabs->addTab(m_papers, tr("&Papers"));
    auto *content = new QWidget;
    m_numbers = new TextLabel(TextLabel::Type::Base);
    m_numbers->setObjectName(u"numberOrderNumbers"_s);
    m_numbers->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *column = new QVBoxLayout(content);
    column->addWidget(m_numbers);
    column->addStretch();
    m_tabs->addTab(scrollPage(content, m_tabs), tr("&Numbers"));
    return m_tabs;
}

void NumberOrderSheet::connectFlows()
{
    using Flow = flows::NumberOrderFlow;
    connect(m_banner, &ErrorBanner::closed, m_banner, &ErrorBanner::clear);
    connect(m_pages, &RegistrationPages::edited, this, [this] {
        const store::KnownNumberOrder *order = known();
        if (!order)
            return;
        const domain::FreeForm typed{m_pages->details()};
        const bool isServers = order->registration && order->registration->details == typed;
        m_book.setDraft(m_id, isServers ? std::nullopt : std::optional(typed));
    });
    connect(m_pages, &RegistrationPages::readableChanged, this, &NumberOrderSheet::followButtons);
    connect(&m_book, &flows::NumberOrderBook::orderChanged, this, [this](const domain::NumberOrderId &id) {
        if (id == m_id)
            follow();
    });
    connect(&m_flow, &Flow::stepChanged, this, &NumberOrderSheet::followButtons);
    connect(&m_upload, &flows::PaperUpload::stepChanged, this, &NumberOrderSheet::followButtons);
    connect(&m_flow, &Flow::notStarted, this, [this](const net::Error &error) {
        m_submitWhenSaved = false;
        m_banner->showError(errorText(error, Attempt::ReadNumberOrder));
    });
    const auto stopped = [this](const QString &words) {
        m_submitWhenSaved = false;
        m_banner->showMessage(Meaning::NeedsYou, words);
    };
    connect(&m_flow, &Flow::moved, this, [stopped] { stopped(NumberOrderWords::moved()); });
    connect(&m_flow, &Flow::tooLate, this, [this, stopped] {
        if (const store::KnownNumberOrder *order = m_book.find(m_flow.id()))
            stopped(NumberOrderWords::tooLate(order->order));
    });
    connect(&m_flow, &Flow::saved, this, [this](const flows::WriteEnd &end) { tellEnd(end, false); });
    connect(&m_flow, &Flow::submitted, this, [this](const flows::WriteEnd &end) { tellEnd(end, true); });
}

void NumberOrderSheet::open(const domain::NumberOrderId &id)
{
    if (!(id == m_id)) {
        m_banner->clear();
        m_saysSubmitted = false;
        m_submitWhenSaved = false;
        m_tabs->setCurrentIndex(0);
    }
    m_id = id;
    follow();
    m_book.refresh(id);
}

void NumberOrderSheet::follow()
{
    const store::KnownNumberOrder *order = known();
    if (!order)
        return;
    const domain::NumberOrderState value = order->order.state.value;
    if (m_saysSubmitted && value != domain::NumberOrderState::Created && value != domain::NumberOrderState::InReview) {
        m_saysSubmitted = false;
        m_banner->clear(); // the review is over: what it says counts now
    }
    const tables::Status state = NumberOrderText::of(order->order.state);
    m_header->setTrail(tr("Number orders"), m_id.text);
    m_header->setTitle(NumberOrderText::numbers(order->order));
    m_header->setSubtitle(NumberOrderText::product(order->order.regionCode, order->order.type));
    m_pill->setPill({state.text, state.meaning, state.sign});
    m_pages->showOrder(*order);
    m_papers->showOrder(*order);
    const int missing = flows::missingOf(*order).papers;
    m_tabs->setTabText(2, missing > 0 ? tr("&Papers (%1 missing)", "so many").arg(missing) : tr("&Papers"));
    m_numbers->setText(NumberOrderWords::numbers(order->order));
    showPanel(*order);
    followTime();
    followButtons();
}

void NumberOrderSheet::followTime()
{
    if (const store::KnownNumberOrder *order = known())
        m_facts->setFacts(NumberOrderWords::facts(order->order, order->readAt, m_now()));
}

void NumberOrderSheet::followButtons()
{
    const store::KnownNumberOrder *order = known();
    if (!order)
        return;
    const bool takesChanges = domain::mayBeSubmitted(order->order.state.value);
    const bool idle = !m_flow.isRunning() && !m_upload.isRunning();
    m_save->setVisible(takesChanges);
    m_submit->setVisible(takesChanges);
    m_save->setEnabled(idle && m_pages->isReadable() && order->draft.has_value());
    m_submit->setEnabled(idle && m_pages->isReadable());
    m_submit->setText(order->draft ? tr("Save and &submit…") : tr("&Submit…"));
    using Step = flows::NumberOrderFlow::Step;
    if (m_flow.step() == Step::Saving)
        m_save->setText(tr("Saving…"));
    else
        m_save->setText(tr("Sa&ve"));
}

void NumberOrderSheet::showPanel(const store::KnownNumberOrder &order)
{
    m_panel->clear();
    const auto add = [this](const QString &heading, const std::vector<NumberOrderWords::Line> &lines) {
        if (lines.empty())
            return;
        QVBoxLayout *section = m_panel->addSection(heading);
        for (const NumberOrderWords::Line &line : lines) {
            auto *text = new TextLabel(line.text);
            text->setWordWrap(true);
            text->setMeaning(line.meaning);
            section->addWidget(text);
            if (line.remark.isEmpty())
                continue;
            auto *remark = new TextLabel(line.remark, TextLabel::Type::Small, TextLabel::Tone::Secondary);
            remark->setWordWrap(true);
            section->addWidget(remark);
        }
    };
    add(tr("What to do"), NumberOrderWords::nextStep(order));
    add(tr("What the reviewers say"), NumberOrderWords::logs(order));
    add(tr("Still missing"), NumberOrderWords::missing(order));
    m_panel->reveal();
    m_panel->setVisible(m_panelWanted);
}

QAbstractButton *NumberOrderSheet::nextAction() const
{
    return OverflowRow::isOffered(*m_submit, *this) ? m_submit : nullptr;
}

void NumberOrderSheet::showPapers()
{
    m_tabs->setCurrentWidget(m_papers);
}

void NumberOrderSheet::togglePanel()
{
    m_panelWanted = !m_panel->isVisible();
    m_panel->setVisible(m_panelWanted);
}

void NumberOrderSheet::save()
{
    const store::KnownNumberOrder *order = known();
    if (!order || !order->draft)
        return;
    const int missing = flows::missingOf(*order).fields;
    if (missing == 0) {
        m_flow.save(m_id, *order->draft);
        return;
    }
    m_pages->revealMissing();
    m_prompts.ask(this,
        {.title = tr("Save the registration"),
            .text = tr("%n field(s) are not as Sinch asks for.", nullptr, missing),
            .explanation = tr("So Portside reads the requirements, whose form is not published. Sinch judges when it "
                              "is saved, and refuses what will not do. What was typed is kept on this computer in any "
                              "case."),
            .answers = {tr("Fill in first"), tr("Save as it is")}},
        [this, id = m_id](int answer) {
            const store::KnownNumberOrder *now = known();
            if (answer == 1 && id == m_id && now && now->draft)
                m_flow.save(m_id, *now->draft);
            else
                m_submitWhenSaved = false;
        });
}

void NumberOrderSheet::submit()
{
    const store::KnownNumberOrder *order = known();
    if (!order)
        return;
    m_submitWhenSaved = order->draft.has_value();
    if (m_submitWhenSaved)
        save();
    else
        askToSubmit();
}

void NumberOrderSheet::askToSubmit()
{
    const store::KnownNumberOrder *order = known();
    if (!order)
        return;
    const int papers = flows::missingOf(*order).papers;
    if (papers > 0)
        showPapers();
    m_prompts.ask(this, NumberOrderWords::submitQuestion(*order), [this, id = m_id](int answer) {
        if (answer == 1 && id == m_id)
            m_flow.submit(m_id);
    });
}

void NumberOrderSheet::tellEnd(const flows::WriteEnd &end, bool submitted)
{
    const bool goOn = std::exchange(m_submitWhenSaved, false) && !submitted && end.isDone();
    if (!(m_flow.id() == m_id))
        return; // another order is shown by now; the list and the worklist tell of this one
    const Attempt attempt = submitted ? Attempt::SubmitNumberOrder : Attempt::SaveRegistration;
    m_pages->showRefusal(end.error ? end.error->fields : std::vector<net::FieldError>());
    if (end.error)
        m_banner->showError(errorText(*end.error, attempt));
    else if (end.storeError)
        m_banner->showError(storeErrorText(StoreAttempt::Record, *end.storeError));
    else
        m_banner->showMessage(Meaning::Done, submitted ? NumberOrderWords::submitted() : NumberOrderWords::saved());
    m_saysSubmitted = submitted && end.isDone();
    if (goOn)
        askToSubmit();
}

void NumberOrderSheet::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const Qt::Orientation wanted
        = event->size().width() < metrics::stackPaneBelow - metrics::navWidth ? Qt::Vertical : Qt::Horizontal;
    if (wanted == m_splitter->orientation())
        return;
    m_splitter->setOrientation(wanted);
    const int height = m_splitter->height();
    m_splitter->setSizes(wanted == Qt::Vertical ? QList<int>{height * 3 / 4, height / 4} : QList<int>{900, 344});
}

} // namespace views
