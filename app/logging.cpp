#include "app/logging.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QLoggingCategory>
#include <QMutex>

#include <cstdio>
#include <memory>

using namespace Qt::StringLiterals;

namespace app {

namespace {
constexpr qint64 largestLog = 5'000'000; // bytes; then the file is left as it is

// Qt's message handler is a plain function, so what it writes to has to be reachable without an object.
Q_CONSTINIT QBasicMutex guard;
std::unique_ptr<QFile> file; // NOLINT(cppcoreguidelines-avoid-non-const-global-variables)

void write(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    const QByteArray line = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs).toUtf8() + ' '
        + qFormatLogMessage(type, context, message).toUtf8() + '\n';
    const QMutexLocker lock(&guard);
    std::fwrite(line.constData(), 1, size_t(line.size()), stderr);
    if (file && file->size() < largestLog) {
        file->write(line);
        file->flush();
    }
    if (type == QtFatalMsg)
        std::abort();
}
} // namespace

void startLogging()
{
    qSetMessagePattern(
        u"%{if-category}%{category} %{endif}%{if-warning}warning: %{endif}%{if-critical}error: %{endif}%{message}"_s);
    QLoggingCategory::setFilterRules(u"portside.*.debug=false"_s);
    qInstallMessageHandler(write);
}

void logTo(const QString &folder)
{
    if (!QDir().mkpath(folder)) {
        qWarning("The log cannot be kept: its folder cannot be made");
        return;
    }
    const QString path = folder + u"/portside.log"_s;
    QFile::remove(path + u".1"_s);
    QFile::rename(path, path + u".1"_s);
    auto opened = std::make_unique<QFile>(path);
    if (!opened->open(QIODevice::WriteOnly | QIODevice::Text)) {
        qWarning("The log cannot be kept: its file cannot be opened");
        return;
    }
    opened->setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    const QMutexLocker lock(&guard);
    file = std::move(opened);
}

} // namespace app
