#include "sheets/jsontable.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>

using namespace Qt::StringLiterals;

namespace sheets {

static QString textOf(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::String:
        return value.toString();
    case QJsonValue::Double:
        return value.toVariant().toString();
    case QJsonValue::Bool:
        return value.toBool() ? u"TRUE"_s : u"FALSE"_s;
    case QJsonValue::Array:
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    case QJsonValue::Object:
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        break;
    }
    return {};
}

bool looksLikeJson(const QByteArray &beginning)
{
    const QByteArray text = beginning.startsWith("\xef\xbb\xbf") ? beginning.sliced(3) : beginning;
    const QByteArray start = text.trimmed();
    // A cell of a CSV may begin with a bracket as well; a list of objects goes on with a brace.
    return start == "[" || (start.startsWith('[') && (start.sliced(1).trimmed().startsWith('{') || start == "[]"));
}

tl::expected<domain::CsvTable, JsonTableProblem> readJsonTable(const QByteArray &bytes)
{
    const QByteArray text = bytes.startsWith("\xef\xbb\xbf") ? bytes.sliced(3) : bytes;
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(text, &error);
    if (error.error != QJsonParseError::NoError)
        return tl::unexpected(JsonTableProblem::Damaged);
    const QJsonArray list = document.array();
    if (!document.isArray() || list.isEmpty())
        return tl::unexpected(JsonTableProblem::NoTable);
    if (std::size_t(list.size()) >= domain::maxCsvRows)
        return tl::unexpected(JsonTableProblem::TooManyRows);
    QMap<QString, int> columns;
    for (const QJsonValue &value : list) {
        if (!value.isObject())
            return tl::unexpected(JsonTableProblem::NoTable);
        const QJsonObject object = value.toObject();
        for (auto member = object.begin(); member != object.end(); ++member)
            columns.insert(member.key(), 0);
    }
    int position = 0;
    for (int &column : columns)
        column = position++;
    domain::CsvTable table{.rows = {columns.keys()}, .columns = position};
    for (const QJsonValue &value : list) {
        const QJsonObject object = value.toObject();
        domain::CsvRow row;
        row.resize(position);
        for (auto member = object.begin(); member != object.end(); ++member) {
            const int column = columns.value(member.key());
            row[column] = textOf(member.value());
            if (member.value().isDouble())
                table.damage.push_back({.row = int(table.rows.size()) + 1, .column = column});
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

} // namespace sheets
