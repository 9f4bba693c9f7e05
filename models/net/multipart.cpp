#include "net/multipart.h"

#include <QRegularExpression>
#include <QUuid>

#include <algorithm>

namespace net {

using namespace Qt::StringLiterals;

namespace {

//! As browsers do it: names are UTF-8, and only what would end them is escaped. So a file name from outside cannot add
//! a header.
QByteArray quoted(QString name)
{
    name.replace(u'\r', "%0D"_L1).replace(u'\n', "%0A"_L1).replace(u'"', "%22"_L1);
    return '"' + name.toUtf8() + '"';
}

QByteArray mediaType(const QString &type)
{
    static const QRegularExpression shape(u"\\A[A-Za-z0-9!#$&^_.+-]+/[A-Za-z0-9!#$&^_.+-]+\\z"_s);
    return shape.match(type).hasMatch() ? type.toLatin1() : "application/octet-stream"_ba;
}

//! Nowhere in the contents.
QByteArray boundary(const std::vector<FormPart> &parts)
{
    QByteArray candidate;
    do
        candidate = "portside-" + QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
    while (std::ranges::any_of(parts, [&](const FormPart &part) { return part.content.contains(candidate); }));
    return candidate;
}

} // namespace

Multipart multipart(const std::vector<FormPart> &parts)
{
    const QByteArray line = boundary(parts);
    Multipart form{.contentType = "multipart/form-data; boundary=" + line};
    for (const FormPart &part : parts) {
        form.body += "--" + line + "\r\nContent-Disposition: form-data; name=" + quoted(part.name);
        if (!part.fileName.isEmpty())
            form.body += "; filename=" + quoted(part.fileName) + "\r\nContent-Type: " + mediaType(part.contentType);
        form.body += "\r\n\r\n" + part.content + "\r\n";
    }
    form.body += "--" + line + "--\r\n";
    return form;
}

} // namespace net
