#include "views/prompts.h"

#include "views/style/controls.h"
#include "views/style/metrics.h"
#include "views/widgets/labels.h"

#include <QDesktopServices>
#include <QDialog>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QRegularExpression>
#include <QVBoxLayout>
#include <memory>

namespace views {

using namespace Qt::StringLiterals;

namespace {

constexpr int textWidth = 460;
// Esc and the cross in the title bar finish with 0, so answers count from 1.
constexpr int firstAnswer = 1;

//! Not a QMessageBox: that one guesses whether a text is HTML, and texts from outside are plain.
QDialog *questionDialog(QWidget *parent, const Question &question)
{
    auto *dialog = new QDialog(parent);
    dialog->setObjectName(u"question"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(question.title);
    dialog->setAccessibleName(question.text);
    dialog->setAccessibleDescription(question.explanation);
    auto *text = new TextLabel(question.text, TextLabel::Type::Bold);
    text->setObjectName(u"questionText"_s);
    auto *explanation = new TextLabel(question.explanation, TextLabel::Type::Base, TextLabel::Tone::Secondary);
    explanation->setObjectName(u"questionExplanation"_s);
    for (TextLabel *label : {text, explanation}) {
        label->setWordWrap(true);
        label->setMinimumWidth(textWidth);
    }
    explanation->setVisible(!question.explanation.isEmpty());

    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    for (int i = 0; i < question.answers.size(); ++i) {
        const bool goesAhead = i == question.answers.size() - 1 && i != question.harmless;
        auto *button = named(new QPushButton(question.answers[i]), u"answer_%1"_s.arg(i), question.answers[i]);
        if (goesAhead)
            setLook(button, question.dangerous ? ButtonLook::Danger : ButtonLook::Primary);
        const bool isDefault = question.dangerous ? i == question.harmless : goesAhead;
        button->setAutoDefault(isDefault);
        button->setDefault(isDefault);
        if (isDefault)
            button->setFocus();
        QObject::connect(button, &QPushButton::clicked, dialog, [dialog, i] { dialog->done(firstAnswer + i); });
        buttons->addWidget(button);
    }
    auto *all = new QVBoxLayout(dialog);
    all->setContentsMargins(metrics::inset, metrics::inset, metrics::inset, metrics::inset);
    all->setSpacing(metrics::blockGap);
    all->addWidget(text);
    all->addWidget(explanation);
    all->addSpacing(metrics::gap);
    all->addLayout(buttons);
    return dialog;
}

void openFileDialog(QFileDialog *dialog, const QStringList &filters, QWidget *parent,
    const std::function<void(const QString &)> &chosen)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (!filters.isEmpty())
        dialog->setNameFilters(filters);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, [chosen](const QString &path) { chosen(path); });
    dialog->open();
}

} // namespace

void DesktopPrompts::ask(QWidget *parent, const Question &question, std::function<void(int answer)> answered)
{
    QDialog *dialog = questionDialog(parent, question);
    QObject::connect(
        dialog, &QDialog::finished, parent, [harmless = question.harmless, answered = std::move(answered)](int result) {
            answered(result < firstAnswer ? harmless : result - firstAnswer);
        });
    dialog->open();
}

void DesktopPrompts::openFile(
    QWidget *parent, const QString &title, const QStringList &filters, std::function<void(const QString &path)> chosen)
{
    auto *dialog = new QFileDialog(parent, title);
    dialog->setFileMode(QFileDialog::ExistingFile);
    openFileDialog(dialog, filters, parent, chosen);
}

void DesktopPrompts::saveFile(QWidget *parent, const QString &title, const QString &proposedName,
    const QStringList &filters, std::function<void(const QString &path)> chosen)
{
    auto *dialog = new QFileDialog(parent, title);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(proposedName);
    dialog->setDefaultSuffix(QFileInfo(proposedName).suffix());
    QObject::connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) {
        // "CSV (*.csv)": the name follows the format that was chosen.
        const QString suffix = filter.section(u"*."_s, 1).section(QRegularExpression(u"[ )]"_s), 0, 0);
        const QStringList files = dialog->selectedFiles();
        if (suffix.isEmpty() || files.isEmpty())
            return;
        dialog->setDefaultSuffix(suffix);
        dialog->selectFile(QFileInfo(files.front()).completeBaseName() + u'.' + suffix);
    });
    openFileDialog(dialog, filters, parent, chosen);
}

bool DesktopPrompts::openUrl(const QUrl &url)
{
    return QDesktopServices::openUrl(url);
}

void DesktopPrompts::print(QWidget *parent, const QString &title, std::function<void(QPagedPaintDevice &device)> chosen)
{
    const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setDocName(title);
    auto *dialog = new QPrintDialog(printer.get(), parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    QObject::connect(dialog, &QDialog::accepted, parent, [printer, chosen = std::move(chosen)] { chosen(*printer); });
    dialog->open();
}

} // namespace views
