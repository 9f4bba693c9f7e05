#include "json/numbers/freeformtext.h"

#include <QJsonDocument>

namespace json {

QString freeFormText(const QJsonObject &object)
{
    return object.isEmpty() ? QStringLiteral("{}")
                            : QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Indented)).trimmed();
}

tl::expected<QJsonObject, TextProblem> readFreeForm(const QString &text)
{
    if (text.trimmed().isEmpty())
        return QJsonObject();
    const QByteArray bytes = text.toUtf8();
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (error.error == QJsonParseError::NoError && document.isObject())
        return document.object();
    if (error.error == QJsonParseError::NoError)
        return tl::unexpected(TextProblem());
    const QByteArray before = bytes.left(error.offset);
    const auto lineBegin = before.lastIndexOf('\n') + 1;
    return tl::unexpected(TextProblem{.line = int(before.count('\n')) + 1,
        .column = int(QString::fromUtf8(before.mid(lineBegin)).size()) + 1,
        .message = error.errorString()});
}

} // namespace json
