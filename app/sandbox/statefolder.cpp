#include "sandbox/statefolder.h"

#include "sandbox/orderstate.h"
#include "sandbox/portingstate.h"

#include <QDir>
#include <QJsonDocument>
#include <QSaveFile>
#include <utility>

namespace sandbox {

using namespace Qt::StringLiterals;

namespace {

const QString serviceFile = u"service.json"_s;
const QString deskFile = u"desk.json"_s;
const QString orderFolder = u"orders"_s;

QString write(const QString &path, const QJsonObject &object)
{
    QSaveFile file(path);
    const QByteArray bytes = QJsonDocument(object).toJson(QJsonDocument::Compact);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return u"%1: %2"_s.arg(path, file.errorString());
    return {};
}

std::optional<QJsonObject> read(const QString &path, QString &error)
{
    QFile file(path);
    QJsonParseError problem;
    if (!file.open(QIODevice::ReadOnly)) {
        error = u"%1: %2"_s.arg(path, file.errorString());
        return std::nullopt;
    }
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &problem);
    if (document.isObject())
        return document.object();
    error = u"%1: %2"_s.arg(path, problem.errorString());
    return std::nullopt;
}

QDateTime timeOf(const QJsonValue &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
}

} // namespace

StateFolder::StateFolder(QString path)
    : m_path(std::move(path))
{
}

QString StateFolder::open()
{
    return QDir().mkpath(file(orderFolder)) ? QString() : u"The folder %1 cannot be made."_s.arg(m_path);
}

std::optional<SavedService> StateFolder::load(PortingState &state, QString &error) const
{
    if (!QFile::exists(file(serviceFile)))
        return std::nullopt;
    const auto service = read(file(serviceFile), error);
    const auto desk = service ? read(file(deskFile), error) : std::nullopt;
    if (!desk)
        return std::nullopt;
    for (const QJsonArray orders = desk->value("orders"_L1).toArray(); const auto &order : orders)
        state.restore(orderFromState(order.toObject()));
    const QDir folder(file(orderFolder));
    for (const QStringList names = folder.entryList({u"*.json"_s}, QDir::Files); const QString &name : names) {
        const auto order = read(folder.filePath(name), error);
        if (!order)
            return std::nullopt;
        state.restore(orderFromState(*order));
    }
    const auto id = [&service](QLatin1StringView name) { return service->value(name).toInteger(); };
    state.setLastIds(id("lastOrder"_L1), id("lastDocument"_L1), id("lastNote"_L1));
    if (service->contains("configuration"_L1))
        state.setConfiguration(service->value("configuration"_L1).toObject());
    state.takeChanges();
    return SavedService{.instance = service->value("instance"_L1).toString(),
        .credentials = {.project = service->value("project"_L1).toString(),
            .keyId = service->value("keyId"_L1).toString(),
            .keySecret = service->value("keySecret"_L1).toString()},
        .savedAt = timeOf(service->value("savedAt"_L1)),
        .now = timeOf(service->value("now"_L1))};
}

QString StateFolder::saveDesk(const PortingState &state) const
{
    QJsonArray orders;
    for (const Order &order : state.orders())
        orders.append(toState(order));
    return write(file(deskFile), {{u"orders"_s, orders}});
}

QString StateFolder::save(PortingState &state, const SavedService &service) const
{
    for (const std::set<qint64> changes = state.takeChanges(); const qint64 id : changes) {
        const Order *order = state.find(id);
        if (!order)
            continue; // the configuration, which service.json has
        if (QString problem = write(file(u"%1/%2.json"_s.arg(orderFolder).arg(id)), toState(*order));
            !problem.isEmpty())
            return problem;
    }
    QJsonObject object{{u"instance"_s, service.instance}, {u"project"_s, service.credentials.project},
        {u"keyId"_s, service.credentials.keyId}, {u"keySecret"_s, service.credentials.keySecret},
        {u"savedAt"_s, service.savedAt.toString(Qt::ISODateWithMs)},
        {u"now"_s, service.now.toString(Qt::ISODateWithMs)}, {u"lastOrder"_s, state.lastOrder()},
        {u"lastDocument"_s, state.lastDocument()}, {u"lastNote"_s, state.lastNote()}};
    if (state.configuration())
        object[u"configuration"_s] = *state.configuration();
    return write(file(serviceFile), object);
}

} // namespace sandbox
