#include "journeys/windowbench.h"

#include "views/mainwindow.h"

#include <QApplication>
#include <QDir>
#include <QPdfWriter>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {
constexpr int patience = 60'000; // the sandbox, a debug build and a busy machine
}

// Whatever the answer does, the one who asks is done first, as with a real dialog.
void AheadPrompts::ask(QWidget *parent, const views::Question &question, std::function<void(int)> answered)
{
    QMetaObject::invokeMethod(
        parent, [answered, last = int(question.answers.size()) - 1] { answered(last); }, Qt::QueuedConnection);
}

void AheadPrompts::openFile(
    QWidget *parent, const QString &, const QStringList &, std::function<void(const QString &)> chosen)
{
    if (!fileToOpen.isEmpty())
        QMetaObject::invokeMethod(
            parent, [chosen, path = fileToOpen] { chosen(path); }, Qt::QueuedConnection);
}

void AheadPrompts::saveFile(QWidget *parent, const QString &, const QString &proposedName, const QStringList &,
    std::function<void(const QString &)> chosen)
{
    QDir().mkpath(m_folder);
    const QString path = u"%1/%2-%3"_s.arg(m_folder, QString::number(++m_files), proposedName);
    QMetaObject::invokeMethod(
        parent, [chosen, path] { chosen(path); }, Qt::QueuedConnection);
}

bool AheadPrompts::openUrl(const QUrl &)
{
    return true;
}

void AheadPrompts::print(QWidget *parent, const QString &, std::function<void(QPagedPaintDevice &)> chosen)
{
    QDir().mkpath(m_folder);
    const QString path = u"%1/%2-printed.pdf"_s.arg(m_folder, QString::number(++m_files));
    QMetaObject::invokeMethod(
        parent,
        [chosen, path] {
            QPdfWriter writer(path);
            chosen(writer);
        },
        Qt::QueuedConnection);
}

WindowBench::WindowBench(const support::SandboxOptions &options)
    : m_sandbox(options)
    , m_prompts(exportFolder())
    , m_theme(std::make_unique<views::Theme>(*qApp))
{
}

WindowBench::~WindowBench()
{
    end();
}

bool WindowBench::start()
{
    const app::SandboxInfo &info = m_sandbox.info();
    const store::Profile profile{.id = u"sandbox"_s,
        .name = u"Sandbox"_s,
        .kind = store::ProfileKind::Sandbox,
        .projectId = info.project,
        .keyId = info.keyId,
        .urls = {.auth = info.auth, .porting = info.porting, .numbers = info.numbers, .imported = info.imported},
        .instance = info.instance};
    m_services = std::make_unique<app::Services>(app::Folders::from(dataFolder()), m_keychain);
    m_workspace = std::make_unique<app::Workspace>(profile, info.keySecret, *m_services);
    m_shell = std::make_unique<app::Shell>(*m_workspace,
        app::Shell::Surroundings{.theme = *m_theme,
            .prompts = m_prompts,
            .made = {profile},
            .madeSecrets = {{profile.id, info.keySecret}},
            .control = info.control});
    bool ready = false;
    QObject::connect(m_services.get(), &app::Services::ready, m_shell.get(), [&ready] { ready = true; });
    m_shell->show();
    return QTest::qWaitFor([&ready] { return ready; }, patience);
}

void WindowBench::end()
{
    m_shell.reset();
    m_workspace.reset();
    m_services.reset();
}

bool WindowBench::showPage(const QString &id)
{
    window().showPage(id);
    return QTest::qWaitFor(
        [this] {
            // The worklist says there when it will look again.
            const bool counts = m_workspace->worklist.reading().nextAt && window().currentPageId() == u"worklist"_s;
            return !m_workspace->orderWatch.isReading() && (counts || window().currentPage()->status().busy.isEmpty());
        },
        patience);
}

bool WindowBench::openOrder(qint64 order)
{
    const domain::OrderId id{QString::number(order)};
    m_shell->openOrder(id);
    const flows::OrderDetailFlow &detail = m_workspace->detail;
    return QTest::qWaitFor(
        [&] {
            return detail.id() == id && detail.order() && !detail.part(flows::DetailPart::Order).isReading
                && !detail.part(flows::DetailPart::ReadyGroups).isReading;
        },
        patience);
}
