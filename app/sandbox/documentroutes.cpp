#include "sandbox/documentroutes.h"

#include "sandbox/bodyreader.h"
#include "sandbox/lifecycle.h"
#include "sandbox/orderjson.h"
#include "sandbox/portingstate.h"
#include "sandbox/router.h"

#include <algorithm>

namespace sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype largestContent = qsizetype(10) * 1024 * 1024;

} // namespace

DocumentRoutes::DocumentRoutes(PortingContext context)
    : m_context(context)
{
}

void DocumentRoutes::addTo(Router &router)
{
    const QByteArray project = projectPath;
    PortingState &state = m_context.state;
    const auto readIt = withOrder(state, [this](const Call &call, const Order &order) { return read(call, order); });
    router.add("POST", project + "/orders/portIns/{order}/documents",
        withOrder(state, [this](const Call &call, Order &order) { return add(call, order); }));
    router.add("GET", project + "/orders/portIns/{order}/documents/{document}", readIt);
    router.add("GET", project + "/orders/{order}/documents/{document}", readIt);
}

Reply DocumentRoutes::add(const Call &call, Order &order)
{
    Reply refusal;
    const auto body = parseObject(call.request.body, refusal);
    if (!body)
        return refusal;
    Violations violations;
    BodyReader reader(*body, {}, violations);
    Document document{
        .name = reader.text(u"documentName"_s, Presence::Required), .description = reader.text(u"description"_s)};
    const QString content = reader.text(u"fileContent"_s, Presence::Required);
    if (!violations.empty())
        return badRequest(u"The document cannot be read."_s, violations);

    const auto decoded = QByteArray::fromBase64Encoding(content.toUtf8(), QByteArray::AbortOnBase64DecodingErrors);
    if (document.name.trimmed().isEmpty())
        violations.push_back({u"documentName"_s, u"must not be empty"_s});
    if (!decoded || decoded.decoded.isEmpty())
        violations.push_back({u"fileContent"_s, u"must be a file in base64"_s});
    else if (decoded.decoded.size() > largestContent)
        violations.push_back({u"fileContent"_s, u"must have at most 10 MiB"_s});
    if (!violations.empty())
        return unprocessable(u"The document cannot be taken as it is."_s, violations);

    document.id = m_context.state.nextDocumentId();
    document.content = decoded.decoded;
    document.contentType = contentTypeOf(document.content);
    order.documents.push_back(document);
    m_context.lifecycle.orderChanged(order);
    return jsonReply(documentJson(document));
}

Reply DocumentRoutes::read(const Call &call, const Order &order) const
{
    const QString id = call.values.at(2);
    const auto found = std::find_if(order.documents.begin(), order.documents.end(),
        [&id](const Document &document) { return QString::number(document.id) == id; });
    if (found == order.documents.end())
        return notFound(u"The order has no document %1."_s.arg(id));
    QJsonObject object = documentJson(*found);
    object[u"documentId"_s] = found->id;
    object[u"contentType"_s] = found->contentType;
    object[u"fileContent"_s] = QString::fromLatin1(found->content.toBase64());
    return jsonReply(object);
}

QString contentTypeOf(const QByteArray &content)
{
    if (content.startsWith("%PDF-"))
        return u"application/pdf"_s;
    if (content.startsWith("\x89PNG\r\n\x1a\n"))
        return u"image/png"_s;
    if (content.startsWith("\xff\xd8\xff"))
        return u"image/jpeg"_s;
    if (content.startsWith(QByteArray("II*\0", 4)) || content.startsWith(QByteArray("MM\0*", 4)))
        return u"image/tiff"_s;
    return u"application/octet-stream"_s;
}

} // namespace sandbox
