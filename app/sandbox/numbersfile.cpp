#include "sandbox/numbersfile.h"

#include <QFile>
#include <QJsonDocument>
#include <QSaveFile>

#include <utility>

namespace sandbox {

using namespace Qt::StringLiterals;

namespace {

QByteArray bytesOf(const std::vector<QJsonObject> &lines)
{
    QByteArray bytes;
    for (const QJsonObject &line : lines)
        bytes += QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
    return bytes;
}

} // namespace

NumbersFile::NumbersFile(QString path)
    : m_path(std::move(path))
{
}

bool NumbersFile::exists() const
{
    return QFile::exists(m_path);
}

std::optional<std::vector<QJsonObject>> NumbersFile::read(QString &error) const
{
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly)) {
        error = u"%1: %2"_s.arg(m_path, file.errorString());
        return std::nullopt;
    }
    std::vector<QJsonObject> lines;
    while (!file.atEnd()) {
        const QByteArray bytes = file.readLine();
        QJsonParseError problem;
        const QJsonDocument document = QJsonDocument::fromJson(bytes, &problem);
        if (bytes.endsWith('\n') && document.isObject()) {
            lines.push_back(document.object());
        } else if (!file.atEnd() || lines.empty()) {
            error = u"%1, line %2: %3"_s.arg(m_path, QString::number(lines.size() + 1), problem.errorString());
            return std::nullopt;
        }
    }
    if (!lines.empty())
        return lines;
    error = u"%1 is empty"_s.arg(m_path);
    return std::nullopt;
}

QString NumbersFile::write(const std::vector<QJsonObject> &lines) const
{
    QSaveFile file(m_path);
    const QByteArray bytes = bytesOf(lines);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return u"%1: %2"_s.arg(m_path, file.errorString());
    return {};
}

QString NumbersFile::append(const std::vector<QJsonObject> &lines) const
{
    QFile file(m_path);
    const QByteArray bytes = bytesOf(lines);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Append) || file.write(bytes) != bytes.size() || !file.flush())
        return u"%1: %2"_s.arg(m_path, file.errorString());
    return {};
}

} // namespace sandbox
