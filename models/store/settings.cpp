#include "store/settings.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace store {

namespace {

//! A file that somebody edited, or that was cut, must not make a time-out of zero.
template <class T>
T inRange(const NumberSetting<T> &setting, T value)
{
    return value < setting.least || value > setting.most ? setting.fallback : value;
}

QString columnsKey(const QString &table)
{
    return u"columns/"_s + table;
}

QString viewsKey(const QString &owner)
{
    return u"views/"_s + owner;
}

} // namespace

Settings::Settings(const QString &file, QObject *parent)
    : QObject(parent)
    , m_file(file, QSettings::IniFormat)
{
    QDir().mkpath(QFileInfo(file).absolutePath());
}

QVariant Settings::stored(const QString &key) const
{
    return m_file.value(key);
}

void Settings::store(const QString &key, const QVariant &value)
{
    if (m_file.value(key) == value)
        return;
    m_file.setValue(key, value);
    Q_EMIT changed(key);
}

QString Settings::value(const Setting<QString> &setting) const
{
    return stored(setting.key).toString();
}

QByteArray Settings::value(const Setting<QByteArray> &setting) const
{
    return stored(setting.key).toByteArray();
}

QJsonObject Settings::value(const Setting<QJsonObject> &setting) const
{
    return QJsonDocument::fromJson(stored(setting.key).toString().toUtf8()).object();
}

int Settings::value(const NumberSetting<int> &setting) const
{
    bool isNumber = false;
    const int value = stored(setting.key).toInt(&isNumber);
    return isNumber ? inRange(setting, value) : setting.fallback;
}

std::chrono::seconds Settings::value(const NumberSetting<std::chrono::seconds> &setting) const
{
    bool isNumber = false;
    const std::chrono::seconds value(stored(setting.key).toLongLong(&isNumber));
    return isNumber ? inRange(setting, value) : setting.fallback;
}

void Settings::set(const Setting<QString> &setting, const QString &value)
{
    store(setting.key, value);
}

void Settings::set(const Setting<QByteArray> &setting, const QByteArray &value)
{
    store(setting.key, value);
}

void Settings::set(const Setting<QJsonObject> &setting, const QJsonObject &value)
{
    store(setting.key, QString::fromUtf8(QJsonDocument(value).toJson(QJsonDocument::Compact)));
}

void Settings::set(const NumberSetting<int> &setting, int value)
{
    store(setting.key, inRange(setting, value));
}

void Settings::set(const NumberSetting<std::chrono::seconds> &setting, std::chrono::seconds value)
{
    store(setting.key, static_cast<qint64>(inRange(setting, value).count()));
}

ThemeChoice Settings::theme() const
{
    return static_cast<ThemeChoice>(value(setting::theme));
}

void Settings::setTheme(ThemeChoice theme)
{
    set(setting::theme, static_cast<int>(theme));
}

QByteArray Settings::columns(const QString &table) const
{
    return stored(columnsKey(table)).toByteArray();
}

void Settings::setColumns(const QString &table, const QByteArray &state)
{
    store(columnsKey(table), state);
}

QJsonArray Settings::views(const QString &owner) const
{
    return QJsonDocument::fromJson(stored(viewsKey(owner)).toString().toUtf8()).array();
}

void Settings::setViews(const QString &owner, const QJsonArray &views)
{
    store(viewsKey(owner), QString::fromUtf8(QJsonDocument(views).toJson(QJsonDocument::Compact)));
}

bool Settings::isHealthy()
{
    m_file.sync();
    return m_file.status() == QSettings::NoError;
}

} // namespace store
