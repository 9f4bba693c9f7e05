#include "views/wizards/portin/loapage.h"

#include "domain/porting/loaletter.h"
#include "store/lettersettings.h"
#include "views/format.h"
#include "views/lettertext.h"
#include "views/style/controls.h"
#include "views/style/fonts.h"
#include "views/style/metrics.h"
#include "views/widgets/documentpreview.h"
#include "views/widgets/labels.h"
#include "views/widgets/sidepanel.h"
#include "views/wizards/portin/filewords.h"
#include "views/wizards/portin/loamaker.h"
#include "views/wizards/scrollpage.h"

#include <QBoxLayout>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>

namespace views {

using namespace Qt::StringLiterals;
using domain::LoaKind;
using domain::PortInStep;
using tables::Meaning;

static constexpr int drawAfter = 250; // ms

LoaPage::LoaPage(flows::PortInFlow &flow, PortInSurroundings &around, QWidget *parent)
    : PortInPage(flow, PortInStep::Loa, parent)
    , m_around(around)
    , m_fileCard(new Card(this))
    , m_madeCard(new Card(this))
    , m_noneCard(new Card(this))
    , m_file(named(new QRadioButton(tr("&Attach a signed file"), this), u"loaFile"_s, tr("Attach a signed file")))
    , m_made(named(new QRadioButton(tr("&Make one to sign"), this), u"loaMade"_s, tr("Make one to sign")))
    , m_none(named(new QRadioButton(tr("N&one for now"), this), u"loaNone"_s, tr("None for now")))
    , m_pick(named(new QPushButton(tr("&Choose file…"), this), u"loaPick"_s, tr("Choose file")))
    , m_fileName(new TextLabel(TextLabel::Type::Base, TextLabel::Tone::Normal, this))
    , m_maker(new LoaMaker(flow, around, this))
    , m_words(new TextLabel(TextLabel::Type::Base, TextLabel::Tone::Secondary, this))
    , m_stale(new TextLabel(TextLabel::Type::Base, TextLabel::Tone::Secondary, this))
    , m_age(new TextLabel(TextLabel::Type::Base, TextLabel::Tone::Secondary, this))
    , m_preview(new DocumentPreview(this))
    , m_sides(new QBoxLayout(QBoxLayout::LeftToRight, this))
{
    setAcceptDrops(true);
    const auto choices = new QWidget(this);
    const auto left = new QVBoxLayout(choices);
    left->setContentsMargins(metrics::inset, metrics::inset, metrics::inset, metrics::inset);
    left->setSpacing(metrics::gap);
    buildChoices(left);
    m_sides->setContentsMargins({});
    m_sides->setSpacing(0);
    m_sides->addWidget(scrollPage(choices, this), 1);
    m_sides->addWidget(m_preview, 1);

    connect(m_file, &QRadioButton::clicked, this, [this] { choose(LoaKind::File); });
    connect(m_made, &QRadioButton::clicked, this, [this] { choose(LoaKind::Made); });
    connect(m_none, &QRadioButton::clicked, this, [this] { choose(LoaKind::None); });
    connect(m_pick, &QPushButton::clicked, this, &LoaPage::pickFile);
    m_drawing.setSingleShot(true);
    m_drawing.setInterval(drawAfter);
    connect(&m_drawing, &QTimer::timeout, this, &LoaPage::showMade);
    connect(m_maker, &LoaMaker::edited, this, [this] { m_drawing.start(); });
    connect(m_maker, &LoaMaker::failed, this, [this](const QString &words) { say(Meaning::Failed, words); });
    connect(m_maker, &LoaMaker::made, this, [this](const QString &words) {
        say(Meaning::NeedsYou, tr("%1 Once it is signed, attach the signed file, here or on the order.").arg(words));
        showStale();
    });
    connect(&m_reading, &QFutureWatcherBase::finished, this, [this] { takeFile(m_reading.result()); });
}

void LoaPage::buildChoices(QBoxLayout *column)
{
    const auto fill = [this](Card *card, QRadioButton *choice, const QString &explanation) {
        choice->setFont(fonts::bold(choice->font()));
        const auto words = new TextLabel(explanation, TextLabel::Type::Base, TextLabel::Tone::Secondary, card);
        words->setWordWrap(true);
        card->body()->addWidget(choice);
        card->body()->addWidget(words);
        return card->body();
    };
    QVBoxLayout *const file = fill(m_fileCard, m_file,
        tr("PDF, PNG, JPEG or TIFF, up to %1. Drop it here, or choose it.")
            .arg(format::bytes(domain::maxAttachmentBytes)));
    m_fileName->setObjectName(u"loaFileName"_s);
    m_fileName->setWordWrap(true);
    file->addWidget(m_fileName);
    file->addWidget(m_pick, 0, Qt::AlignLeft);
    QVBoxLayout *const made = fill(m_madeCard, m_made, tr("From what was typed, with all numbers."));
    made->addWidget(m_maker);

    fill(m_noneCard, m_none, tr("The orders are created without a letter, and wait for one until it is attached."));
    m_words->setObjectName(u"loaWords"_s);
    m_words->setWordWrap(true);
    column->addWidget(m_fileCard);
    column->addWidget(m_madeCard);
    column->addWidget(m_noneCard);
    column->addWidget(m_words);
    m_stale->setObjectName(u"loaStale"_s);
    m_stale->setWordWrap(true);
    m_stale->setMeaning(Meaning::NeedsYou);
    column->addWidget(m_stale);
    m_age->setObjectName(u"loaAge"_s);
    m_age->setWordWrap(true);
    column->addWidget(m_age);
    column->addStretch(1);
}

QString LoaPage::name() const
{
    return tr("Letter of authorization");
}

QString LoaPage::explanation() const
{
    return tr(
        "The letter is uploaded to each of the %n order(s) after it is created.", nullptr, int(flow().plan().size()));
}

StepState LoaPage::state() const
{
    return m_broken ? StepState::NeedsYou : PortInPage::state();
}

void LoaPage::showChoice()
{
    const domain::LoaChoice &loa = flow().draft().loa;
    m_file->setChecked(loa.kind == LoaKind::File);
    m_made->setChecked(loa.kind == LoaKind::Made);
    m_none->setChecked(loa.kind == LoaKind::None);
    m_fileCard->setChosen(m_file->isChecked());
    m_madeCard->setChosen(m_made->isChecked());
    m_noneCard->setChosen(m_none->isChecked());
    m_maker->setVisible(m_made->isChecked());
    if (m_made->isChecked())
        m_maker->showChoice();
    showStale();
    m_fileName->setText(loa.filePath);
    m_fileName->setVisible(!loa.filePath.isEmpty());
}

void LoaPage::entered()
{
    showChoice();
    say(Meaning::None, {});
    const domain::LoaChoice &loa = flow().draft().loa;
    if (loa.kind == LoaKind::File)
        read(loa.filePath, loa.sha256);
    else if (loa.kind == LoaKind::Made)
        showMade();
    else
        m_preview->showMessage(tr("A signed letter is shown here before it is sent."));
}

void LoaPage::focusFirst()
{
    for (QRadioButton *choice : {m_file, m_made, m_none}) {
        if (choice->isChecked())
            choice->setFocus();
    }
}

void LoaPage::setNarrow(bool narrow)
{
    m_sides->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void LoaPage::attach(const QString &path)
{
    read(path, {});
    m_attaching = true;
}

void LoaPage::read(const QString &path, const QByteArray &sha256)
{
    m_attaching = false;
    m_readPath = path;
    m_reading.setFuture(flows::readDocumentFile(path, sha256));
}

void LoaPage::choose(LoaKind kind)
{
    domain::LoaChoice loa = flow().draft().loa;
    if (kind == LoaKind::File && loa.filePath.isEmpty())
        return pickFile();
    if (kind == LoaKind::Made)
        loa = m_maker->begun(loa);
    loa.kind = kind;
    flow().setLoa(loa);
    m_broken = false;
    entered();
}

void LoaPage::pickFile()
{
    const QString patterns = tr("Letters (%1)").arg(u"*.pdf *.png *.jpg *.jpeg *.tif *.tiff"_s);
    m_around.prompts.openFile(this, tr("Attach a signed letter"), {patterns}, [this](const QString &path) {
        m_around.settings.set(store::setting::lastFolder, QFileInfo(path).path());
        attach(path);
    });
    showChoice(); // it stays what it was until a file is there
}

void LoaPage::takeFile(const flows::DocumentFile &file)
{
    const QString problem = fileProblem(file.verdict);
    const QString remark = fileRemark(file.verdict);
    // A file that will not do does not push out one that was attached before.
    m_broken = !m_attaching && !problem.isEmpty();
    if (!problem.isEmpty())
        say(Meaning::Failed, tr("%1: %2", "file, what is wrong").arg(QFileInfo(m_readPath).fileName(), problem));
    else
        say(remark.isEmpty() ? Meaning::None : Meaning::NeedsYou, remark);
    if (problem.isEmpty())
        m_preview->showContent(file.bytes);
    else if (m_broken)
        m_preview->showMessage(problem);
    if (m_attaching && problem.isEmpty()) {
        domain::LoaChoice loa = flow().draft().loa;
        loa.kind = LoaKind::File;
        loa.filePath = m_readPath;
        loa.sha256 = file.sha256;
        flow().setLoa(loa);
        m_maker->stamp();
        showChoice();
    }
    m_attaching = false;
    Q_EMIT stateChanged();
}

void LoaPage::showMade()
{
    showStale();
    if (flow().draft().loa.kind != LoaKind::Made)
        return;
    if (const QByteArray pdf = m_maker->pdf(); !pdf.isEmpty())
        m_preview->showContent(pdf);
    else
        m_preview->showMessage(tr("There is no number yet that a letter could name."));
}

//! Until a letter has a date of its own, it is that of the authorization.
void LoaPage::showAge()
{
    const domain::PortInDraft &draft = flow().draft();
    const bool made = draft.loa.kind == LoaKind::Made;
    const QDate today = m_around.now ? m_around.now().toLocalTime().date() : QDate::currentDate();
    const QDate written = !made          ? draft.portOut.authorizingDate
        : draft.loa.letterDate.isValid() ? draft.loa.letterDate
                                         : today;
    const domain::LetterAges ages{.warn = m_around.settings.value(store::setting::letterWarnDays),
        .urge = m_around.settings.value(store::setting::letterUrgeDays)};
    const LetterAgeText age = letterAgeText(written, draft.schedule.date, ages);
    m_age->setText(age.text.isEmpty() ? QString() : tr("Age on the desired date: %1").arg(age.text));
    m_age->setMeaning(age.meaning);
    m_age->setVisible(!age.text.isEmpty() && draft.loa.kind != LoaKind::None);
}

void LoaPage::showStale()
{
    const domain::LoaChoice &loa = flow().draft().loa;
    showAge();
    const auto now = domain::loaStatements(flow().draft(), flow().rows());
    const bool stale = domain::isStale(loa, now);
    m_stale->setVisible(stale);
    if (!stale)
        return;
    QStringList words{loa.kind == LoaKind::File ? tr("Since this letter was attached, the draft has changed.")
                                                : tr("Since this letter was saved or printed, the draft has changed.")};
    words += letterDifferenceWords(domain::loaDifference(loa.stated, now));
    m_stale->setText(words.join(u' '));
}

void LoaPage::say(Meaning meaning, const QString &words)
{
    m_words->setMeaning(meaning);
    m_words->setText(words);
    m_words->setVisible(!words.isEmpty());
}

void LoaPage::dragEnterEvent(QDragEnterEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.first().isLocalFile())
        event->acceptProposedAction();
}

void LoaPage::dropEvent(QDropEvent *event)
{
    attach(event->mimeData()->urls().constFirst().toLocalFile());
}

} // namespace views
