#include "store/tempfiles.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QUuid>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace store {

namespace {

constexpr qsizetype longestName = 200; //!< bytes; file systems allow 255
constexpr auto prefix = "portside-"_L1;
constexpr auto lockSuffix = ".lock"_L1;

//! Memory of the session where there is one; a variable that points nowhere is not believed.
QString privateParent()
{
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    const QFileInfo folder(runtime);
    const bool ours = folder.isAbsolute() && folder.isDir() && folder.isWritable() && folder.ownerId() == getuid();
    return ours ? runtime : QDir::tempPath();
}

//! Folders that runs left behind which were ended before they could clean up. A lock that can be taken is nobody's; a
//! folder that never had one was made by others, who may call theirs "portside-" too: QTemporaryDir does.
void removeLeftovers(const QDir &parent)
{
    const QFileInfoList folders
        = parent.entryInfoList({prefix + u'*'}, QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks);
    for (const QFileInfo &folder : folders) {
        const QString lockPath = folder.absoluteFilePath() + lockSuffix;
        if (!QFileInfo::exists(lockPath))
            continue;
        QLockFile lock(lockPath);
        lock.setStaleLockTime(0);
        if (folder.ownerId() == getuid() && lock.tryLock(0))
            QDir(folder.absoluteFilePath()).removeRecursively();
    }
}

bool isHarmless(QChar character)
{
    switch (character.category()) {
    case QChar::Other_Control:
    case QChar::Other_Format: // directions: "fdp.exe" must not read as "exe.pdf"
    case QChar::Other_NotAssigned:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return false;
    default:
        return !u"<>:\"|?*"_s.contains(character);
    }
}

//! Cuts whole characters off the end until \p text fits.
QString fitting(QString text, qsizetype bytes)
{
    while (text.toUtf8().size() > bytes)
        text.chop(text.back().isLowSurrogate() ? 2 : 1);
    return text;
}

} // namespace

QString safeFileName(const QString &untrusted, const QString &fallback)
{
    QString name = untrusted;
    name.replace(u'\\', u'/');
    name = name.section(u'/', -1);
    name.removeIf([](QChar character) { return !isHarmless(character); });
    name = name.simplified();
    while (!name.isEmpty() && (u". -~"_s.contains(name.front())))
        name.remove(0, 1);
    while (!name.isEmpty() && (u". "_s.contains(name.back())))
        name.chop(1);
    if (name.isEmpty())
        return fallback;
    const QString suffix = QFileInfo(name).suffix();
    if (suffix.isEmpty() || suffix.size() > 16)
        return fitting(name, longestName);
    const QString ending = u'.' + suffix;
    return fitting(name.chopped(ending.size()), longestName - ending.toUtf8().size()) + ending;
}

TempFiles::TempFiles()
    : TempFiles(privateParent())
{
}

TempFiles::TempFiles(const QString &parentFolder)
{
    const QDir parent(parentFolder);
    removeLeftovers(parent);
    const QString folder = parent.absoluteFilePath(prefix + QUuid::createUuid().toString(QUuid::WithoutBraces));
    // The lock first: a folder is never there without it, so that no other run takes it for a leftover.
    m_lock = std::make_unique<QLockFile>(folder + lockSuffix);
    m_lock->setStaleLockTime(0);
    const auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner;
    if (m_lock->tryLock(0) && QDir().mkdir(folder, ownerOnly))
        m_folder = folder;
}

TempFiles::~TempFiles()
{
    if (isValid())
        QDir(m_folder).removeRecursively();
}

bool TempFiles::isValid() const
{
    return !m_folder.isEmpty();
}

std::optional<QString> TempFiles::write(const QString &untrustedName, const QByteArray &content)
{
    if (!isValid())
        return {};
    // Each in a folder of its own, so that the name can stay as it is.
    const QDir folder(m_folder + u'/' + QString::number(++m_count));
    const auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
    if (!QDir().mkdir(folder.path(), ownerOnly | QFileDevice::ExeOwner))
        return {};
    QFile file(folder.filePath(safeFileName(untrustedName, u"document"_s)));
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, ownerOnly))
        return {};
    const bool written = file.write(content) == content.size();
    file.close();
    if (!written || file.error() != QFileDevice::NoError) {
        file.remove();
        return {};
    }
    return file.fileName();
}

void TempFiles::clear()
{
    if (!isValid())
        return;
    const QFileInfoList all = QDir(m_folder).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QFileInfo &folder : all)
        QDir(folder.absoluteFilePath()).removeRecursively();
}

} // namespace store
