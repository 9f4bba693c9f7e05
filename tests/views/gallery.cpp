#include "tests/views/galleryorders.h"

#include "views/delegates/actiondelegate.h"
#include "views/delegates/minibardelegate.h"
#include "views/delegates/statusdelegate.h"
#include "views/delegates/twolinedelegate.h"
#include "views/errortext.h"
#include "views/mainwindow.h"
#include "views/style/controls.h"
#include "views/style/metrics.h"
#include "views/style/theme.h"
#include "views/widgets/datatable.h"
#include "views/widgets/emptystate.h"
#include "views/widgets/errorbanner.h"
#include "views/widgets/factsrow.h"
#include "views/widgets/filterbar.h"
#include "views/widgets/filterchip.h"
#include "views/widgets/labels.h"
#include "views/widgets/pageheader.h"
#include "views/widgets/pagestate.h"
#include "views/widgets/passwordedit.h"
#include "views/widgets/phonenumberedit.h"
#include "views/widgets/progressstrip.h"
#include "views/widgets/shortcutbutton.h"
#include "views/widgets/sidepanel.h"
#include "views/widgets/simulationstrip.h"
#include "views/widgets/steplist.h"
#include "views/widgets/textfilter.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDir>
#include <QFormLayout>
#include <QGroupBox>
#include <QProgressBar>
#include <QRadioButton>
#include <QSpinBox>
#include <QTabBar>
#include <QVBoxLayout>

#include <cstdio>

//! Pictures of every widget and of the window, to be looked at by a person: views_gallery DIR.
using namespace Qt::StringLiterals;
using namespace views;

namespace {

//! Looks like the list of port-ins, without anything behind it.
class FakePage final : public Page
{
    Q_OBJECT
public:
    explicit FakePage(bool empty)
        : m_table(new DataTable)
        , m_orders(this)
    {
        auto *header = new PageHeader;
        header->setTitle(u"Port-ins"_s);
        header->setSubtitle(u"46 orders · 1,704 numbers"_s);
        auto *refresh = new ShortcutButton(u"Refresh"_s);
        refresh->setIcon(icon(Icon::Refresh));
        refresh->setHint(QKeySequence(Qt::Key_F5));
        setLook(refresh, ButtonLook::Flat);
        auto *create = new ShortcutButton(u"New port-in"_s);
        create->setIcon(icon(Icon::Plus));
        create->setHint(QKeySequence(Qt::CTRL | Qt::Key_N));
        setLook(create, ButtonLook::Primary);
        header->addAction(refresh);
        auto *more = new QPushButton(u"Export"_s);
        more->setIcon(icon(Icon::Export));
        header->addAction(more);
        header->addAction(create);
        auto *bar = new FilterBar;
        bar->addChip(u"Created"_s, u"chipCreated"_s)->setValue(u"26 Oct – 24 Nov"_s);
        for (const QString &name : {u"Status"_s, u"FOC"_s, u"Number"_s, u"Reference"_s})
            bar->addChip(name, u"chip"_s + name);
        bar->textFilter()->setShortcutText(u"Ctrl+F"_s);
        m_orders.fill(empty ? 0 : 24);
        m_table->setModel(&m_orders);
        m_table->setRowHeight(metrics::rowTwoLines);
        auto *twoLine = new TwoLineDelegate(m_table);
        for (const int column : {GalleryOrders::Reference, GalleryOrders::Foc, GalleryOrders::LastChange})
            m_table->setItemDelegateForColumn(column, twoLine);
        m_table->setItemDelegateForColumn(
            GalleryOrders::Status, new StatusDelegate(StatusDelegate::Form::Pill, m_table));
        m_table->setItemDelegateForColumn(GalleryOrders::Numbers, new MiniBarDelegate(m_table));
        m_table->setItemDelegateForColumn(GalleryOrders::Next, new ActionDelegate(m_table));
        m_table->setColumnRules({{GalleryOrders::Reference, 190, 0, true}, {GalleryOrders::Status, 150, 0, false},
            {GalleryOrders::Numbers, 204, 1, false}, {GalleryOrders::Desired, 104, 2, false},
            {GalleryOrders::Foc, 160, 1, false}, {GalleryOrders::Created, 84, 4, false},
            {GalleryOrders::LastChange, 140, 3, false}, {GalleryOrders::Next, 124, 0, false}});
        m_table->setSortingEnabled(true);
        m_table->sortByColumn(GalleryOrders::LastChange, Qt::DescendingOrder);
        auto *state = new PageState(m_table);
        if (empty) {
            state->showEmpty(Icon::PhoneIncoming, u"None of the 46 orders match."_s, u"Status is set to Rejected."_s,
                u"Clear filters"_s);
        }
        auto *layout = new QVBoxLayout(this);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(0);
        setSurface(header, Surface::Window);
        setSurface(bar, Surface::Window);
        layout->addWidget(header);
        layout->addWidget(new Hairline);
        layout->addWidget(bar);
        layout->addWidget(new Hairline);
        layout->addWidget(state, 1);
        m_table->selectId(u"890192331"_s);
        setFocusProxy(m_table);
    }
    QString title() const override { return u"Port-ins"_s; }
    PageStatus status() const override
    {
        return {u"46 orders"_s, u"as of 10:02:17"_s, u"Reading order details, 38 of 46"_s, 38, 46, true};
    }

private:
    DataTable *m_table;
    GalleryOrders m_orders;
};

net::Error forbidden()
{
    return {.kind = net::ErrorKind::Forbidden,
        .httpStatus = 403,
        .code = u"FORBIDDEN"_s,
        .detail = u"Access to <b>this</b> resource was denied."_s,
        .requestId = u"01HF3K"_s};
}

QWidget *controls()
{
    auto *page = new QWidget;
    auto *columns = new QHBoxLayout(page);
    auto *left = new QVBoxLayout;
    auto *buttons = new QHBoxLayout;
    const auto button = [&](const QString &text, ButtonLook look, bool enabled = true) {
        auto *made = new ShortcutButton(text);
        setLook(made, look);
        made->setEnabled(enabled);
        buttons->addWidget(made);
        return made;
    };
    button(u"Normal"_s, ButtonLook::Normal);
    button(u"Repair 3 numbers…"_s, ButtonLook::Primary)->setHint(QKeySequence(Qt::CTRL | Qt::Key_Return));
    button(u"Accent"_s, ButtonLook::Accent);
    button(u"Leave"_s, ButtonLook::Flat);
    button(u"Link"_s, ButtonLook::Link);
    button(u"Remove…"_s, ButtonLook::Danger)->setIcon(icon(Icon::Close));
    button(u"Off"_s, ButtonLook::Primary, false);
    left->addLayout(buttons);
    auto *form = new QFormLayout;
    auto *secret = new PasswordEdit;
    secret->setText(u"00123"_s);
    auto *invalid = new QLineEdit(u"1234"_s);
    setInvalid(invalid, true);
    auto *off = new QLineEdit(u"cannot be changed"_s);
    off->setEnabled(false);
    auto *phone = new PhoneNumberEdit;
    phone->setNumber(u"+12125550142"_s);
    auto *combo = new QComboBox;
    combo->addItems({u"US/Eastern"_s, u"US/Central"_s});
    auto *date = new QDateEdit(QDate(2026, 12, 4));
    date->setCalendarPopup(true);
    auto *check = new QCheckBox(u"Automatic"_s);
    check->setChecked(true);
    auto *partly = new QCheckBox(u"Partly"_s);
    partly->setTristate(true);
    partly->setCheckState(Qt::PartiallyChecked);
    auto *radio = new QRadioButton(u"OAuth2 token"_s);
    radio->setChecked(true);
    form->addRow(u"Port-out PIN"_s, secret);
    form->addRow(u"ZIP"_s, invalid);
    form->addRow(u"Off"_s, off);
    form->addRow(u"Phone"_s, phone);
    form->addRow(u"Zone"_s, combo);
    form->addRow(u"Date"_s, date);
    form->addRow(u"Pages"_s, new QSpinBox);
    form->addRow(check, new QCheckBox(u"Unchecked"_s));
    form->addRow(partly, radio);
    form->addRow(new QRadioButton(u"Key and secret with each request"_s));
    left->addLayout(form);
    auto *tabs = new QTabBar;
    for (const QString &tab : {u"Overview"_s, u"Numbers 24"_s, u"Groups 2"_s, u"Notes 4"_s})
        tabs->addTab(tab);
    tabs->setCurrentIndex(1);
    left->addWidget(tabs);
    auto *group = new QGroupBox(u"Group"_s);
    (new QVBoxLayout(group))->addWidget(new QCheckBox(u"In a group"_s));
    left->addWidget(group);
    left->addStretch();

    auto *right = new QVBoxLayout;
    using tables::Meaning;
    auto *pills = new QHBoxLayout;
    const std::pair<Meaning, QString> states[]
        = {{Meaning::Done, u"Completed"_s}, {Meaning::Waiting, u"Pending"_s}, {Meaning::NeedsYou, u"Check"_s},
            {Meaning::Failed, u"Rejected"_s}, {Meaning::Unknown, u"CARRIER_HOLD"_s}, {Meaning::Closed, u"Canceled"_s}};
    for (const auto &[meaning, word] : states)
        pills->addWidget(new PillLabel({word, meaning, tables::Sign::ByMeaning}));
    right->addLayout(pills);
    auto *refused = new ErrorBanner;
    refused->setRetryVisible(true);
    refused->showError(errorText(forbidden(), Attempt::ReadOrders));
    right->addWidget(refused);
    auto *unknown = new ErrorBanner;
    unknown->setClosable(true);
    unknown->showError(unknownOutcomeText({}, Attempt::UpdateOrder, u"09:47:03"_s));
    right->addWidget(unknown);
    auto *remark = new ErrorBanner;
    remark->showMessage(Meaning::NeedsYou, u"This letter is not signed yet. Once it is, come back and attach it."_s);
    right->addWidget(remark);
    auto *progress = new ProgressStrip;
    progress->setProgress(u"Checking batch 3 of 3"_s, u"1,000 of 1,240 numbers checked"_s, 1000, 1240);
    progress->show();
    right->addWidget(progress);
    auto *facts = new FactsRow;
    facts->setFacts({{u"Desired"_s, u"Tue 1 Dec 2026, 09:00 US/Eastern"_s, u"(14:00 UTC)"_s, Meaning::None},
        {u"Activation"_s, u"On-demand"_s, {}, Meaning::None}, {u"Numbers"_s, u"3 rejected"_s, {}, Meaning::Failed}});
    right->addWidget(facts);
    auto *card = new Card;
    card->setChosen(true);
    card->body()->addWidget(new TextLabel(u"Make one to sign"_s, TextLabel::Type::Bold));
    auto *list = new FactsList;
    list->setFacts({{u"Reference"_s, u"Bluefinch Dental, second site 1/2"_s, {}, Meaning::None},
        {u"Account"_s, u"…0512, PIN ••••••"_s, {}, Meaning::None}});
    card->body()->addWidget(list);
    right->addWidget(card);
    right->addStretch();

    auto *steps = new StepList;
    steps->setSteps({u"Numbers"_s, u"Portability"_s, u"Schedule"_s, u"Letter of authorization"_s, u"Review"_s});
    steps->setState(0, StepState::Done);
    steps->setState(1, StepState::Done);
    steps->setState(2, StepState::NeedsYou);
    steps->setCurrent(3);
    columns->addWidget(steps);
    columns->addLayout(left, 1);
    columns->addLayout(right, 1);
    return page;
}

void grab(QWidget &widget, const QString &path)
{
    widget.show();
    QApplication::processEvents(); // a tool without a user: nothing else can run
    if (!widget.grab().save(path))
        std::fprintf(stderr, "cannot write %s\n", qPrintable(path));
}

void shell(const QDir &folder, const QString &name, QSize size, bool sandbox, bool empty = false)
{
    MainWindow window({{u"portins"_s, Icon::PhoneIncoming, u"Port-ins"_s, u"Porting"_s,
                           QKeySequence(Qt::CTRL | Qt::Key_2), [empty] { return new FakePage(empty); }},
        {u"activity"_s, Icon::History, u"Activity"_s, u"Desk"_s, {}, [] { return new FakePage(true); }},
        {u"settings"_s, Icon::Settings, u"Settings"_s, u"Desk"_s, {}, [] { return new FakePage(true); }}});
    window.setBand(
        {u"Kestrel Voice · Production"_s, u"7c1f0b52-3d6e-4a19-8f27-5b0c61d29e04"_s, BandColor::Petrol, sandbox});
    window.setTime(u"Tue 24 Nov 2026, 10:02 US/Eastern"_s);
    window.setConnection(Connection::Connected);
    window.setBadge(u"portins"_s, {46, tables::Meaning::None});
    window.setBadge(u"activity"_s, {1, tables::Meaning::Unknown});
    window.setSimulated(sandbox);
    window.resize(size);
    window.showPage(u"portins"_s);
    grab(window, folder.filePath(name + u".png"_s));
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    if (argc != 2) {
        std::fputs("usage: views_gallery DIR\n", stderr);
        return 2;
    }
    const QDir folder(QString::fromLocal8Bit(argv[1]));
    if (!folder.mkpath(u"."_s))
        return 1;
    Theme theme(application);
    for (const bool dark : {false, true}) {
        theme.setChoice(dark ? ThemeChoice::Dark : ThemeChoice::Light);
        const QString suffix = dark ? u"-dark"_s : u"-light"_s;
        shell(folder, u"shell"_s + suffix, {1440, 900}, false);
        shell(folder, u"shell-sandbox"_s + suffix, {1024, 700}, true);
        shell(folder, u"shell-small"_s + suffix, {800, 520}, false);
        shell(folder, u"shell-empty"_s + suffix, {1200, 700}, false, true);
        const std::unique_ptr<QWidget> page(controls());
        page->resize(1300, 720);
        grab(*page, folder.filePath(u"controls"_s + suffix + u".png"_s));
    }
    return 0;
}

#include "gallery.moc"
