#include "views/wizardbench.h"

#include "store/vault.h"
#include "views/wizards/portin/pasteedit.h"

#include <QBuffer>
#include <QFile>
#include <QImage>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

api::SessionConfig configOf(const support::Sandbox &sandbox)
{
    const app::SandboxInfo &info = sandbox.info();
    return {
        .projectId = info.project,
        .credentials = net::OAuth2{info.keyId, info.keySecret},
        .urls = {.auth = info.auth, .porting = info.porting},
    };
}

template <class T>
T waitFor(QFuture<T> future)
{
    [&] { QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), 10'000); }();
    return future.result();
}

} // namespace

WizardBench::WizardBench(const support::SandboxOptions &options)
    : sandbox(options)
    , settings(folder.filePath(u"portside.conf"_s))
    , database(folder.filePath(u"store.db"_s))
    , journal(database)
    , drafts(database)
    , session(configOf(sandbox))
    , desk{.orders = session.orders(),
          .portability = session.portability(),
          .configuration = session.configuration(),
          .numbers = session.numbers(),
          .imported = session.imported(),
          .journal = journal,
          .drafts = drafts,
          .profileKey = u"test"_s,
          .user = u"tester"_s,
          .now = session.clock(),
          .local = [] { return QDateTime::currentDateTimeUtc(); },
          .timing = {.autosave = std::chrono::milliseconds(20)}}
    , settler(desk)
    , band{.profile = u"Kestrel Voice · Production"_s, .projectId = u"7c1f0b52-5b1e-4c11-9a43-0d5a7a3f9e04"_s}
{
    QByteArray key = store::Vault::newKey();
    const auto vault = store::Vault::fromKey(key);
    journal.setVault(vault);
    drafts.setVault(vault);
    database.open();
}

std::unique_ptr<views::PortInWizard> WizardBench::wizard(const std::optional<store::LoadedDraft> &draft)
{
    auto wizard = std::make_unique<views::PortInWizard>(desk, settler,
        views::PortInSurroundings{
            .prompts = prompts, .settings = settings, .band = band, .knownIds = knownIds, .now = session.clock()},
        draft);
    wizard->show();
    return wizard;
}

std::optional<store::LoadedDraft> WizardBench::storedDraft()
{
    const auto list = waitFor(drafts.list(desk.profileKey));
    if (!list || list->size() != 1)
        return {};
    return waitFor(drafts.load(desk.profileKey, list->front().id)).value_or(std::nullopt);
}

QString WizardBench::file(const QString &name, const QByteArray &content)
{
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly))
        return {};
    file.write(content);
    return file.fileName();
}

void paste(views::PortInWizard &wizard, const QString &text)
{
    child<views::PasteEdit>(wizard, u"paste"_s)->setPlainText(text);
}

domain::EndUser sampleEndUser()
{
    domain::EndUser endUser;
    endUser.name = u"Bluefinch Dental Group LLC"_s;
    endUser.streetNumber = u"1400"_s;
    endUser.streetPreDirection = u"N"_s;
    endUser.streetName = u"Harbor"_s;
    endUser.streetType = u"Court"_s;
    endUser.streetPostDirection = u"SW"_s;
    endUser.city = u"New York"_s;
    endUser.state = u"NY"_s;
    endUser.zipCode = u"10004"_s;
    return endUser;
}

domain::PortOutInfo samplePortOut()
{
    domain::PortOutInfo info;
    info.pin = u"004217"_s;
    info.accountNumber = u"8830-0512"_s;
    info.accountPhoneNumber = u"+12125550100"_s;
    info.authorizingName = u"Jane Doe"_s;
    info.authorizingDate = QDate(2026, 11, 20);
    return info;
}

QByteArray pngLetter(int shade)
{
    QImage image(120, 160, QImage::Format_RGB32);
    image.fill(QColor(255, 255, 255 - shade));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}
