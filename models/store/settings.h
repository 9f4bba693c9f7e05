#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QObject>
#include <QSettings>
#include <QString>

#include <chrono>

namespace store {

//! A row of the table of settings: nothing stored is an empty value.
template <class T>
struct Setting {
    QLatin1StringView key;
};

//! A number, with what holds without it and the sane range.
template <class T>
struct NumberSetting {
    QLatin1StringView key;
    T fallback;
    T least;
    T most;
};

enum class ThemeChoice : int { System, Light, Dark };

namespace setting {

using namespace std::chrono_literals;
using std::chrono::seconds;

inline constexpr Setting<QString> language{QLatin1StringView("appearance/language")}; //!< "fr"; empty: the system's
inline constexpr NumberSetting<int> theme{QLatin1StringView("appearance/theme"), 0, 0, 2}; //!< ThemeChoice
//! 1: the desktop tells what turned urgent while the window is not in use.
inline constexpr NumberSetting<int> notifyUrgent{QLatin1StringView("appearance/notifyUrgent"), 1, 0, 1};
inline constexpr Setting<QByteArray> windowGeometry{QLatin1StringView("window/geometry")};
inline constexpr Setting<QByteArray> windowState{QLatin1StringView("window/state")};
inline constexpr Setting<QString> lastProfile{QLatin1StringView("profiles/last")};
inline constexpr Setting<QString> lastPage{QLatin1StringView("window/page")};
inline constexpr Setting<QString> lastFolder{QLatin1StringView("files/lastFolder")};
inline constexpr Setting<QJsonObject> csvMapping{QLatin1StringView("files/csvMapping")};
inline constexpr Setting<QString> loaNewProvider{QLatin1StringView("letter/newProvider")};
inline constexpr NumberSetting<int> loaPaper{QLatin1StringView("letter/paper"), 0, 0, 1}; //!< domain::LoaPaper
//! 1: the history of all orders also says when each was read for the first time.
inline constexpr NumberSetting<int> historyFirst{QLatin1StringView("history/firstReadings"), 0, 0, 1};
inline constexpr NumberSetting<seconds> connectTimeout{QLatin1StringView("network/connectSeconds"), 10s, 1s, 600s};
inline constexpr NumberSetting<seconds> readTimeout{QLatin1StringView("network/readSeconds"), 30s, 1s, 600s};
inline constexpr NumberSetting<seconds> uploadTimeout{QLatin1StringView("network/uploadSeconds"), 120s, 1s, 3600s};
//! Between two looks that prove an absence.
inline constexpr NumberSetting<seconds> absenceApart{QLatin1StringView("network/absenceSeconds"), 30s, 0s, 3600s};
inline constexpr NumberSetting<seconds> pollEvery{QLatin1StringView("network/pollSeconds"), 60s, 5s, 3600s};

} // namespace setting

//! The settings file (INI), read and written by typed keys: settings.value(setting::readTimeout).
//! A value that cannot be read, or lies outside its range, counts as not set.
class Settings final : public QObject
{
    Q_OBJECT

public:
    //! \p file is made, with its folder, at the first write.
    explicit Settings(const QString &file, QObject *parent = nullptr);

    QString value(const Setting<QString> &setting) const;
    QByteArray value(const Setting<QByteArray> &setting) const;
    QJsonObject value(const Setting<QJsonObject> &setting) const;
    int value(const NumberSetting<int> &setting) const;
    std::chrono::seconds value(const NumberSetting<std::chrono::seconds> &setting) const;

    void set(const Setting<QString> &setting, const QString &value);
    void set(const Setting<QByteArray> &setting, const QByteArray &value);
    void set(const Setting<QJsonObject> &setting, const QJsonObject &value);
    void set(const NumberSetting<int> &setting, int value);
    void set(const NumberSetting<std::chrono::seconds> &setting, std::chrono::seconds value);

    ThemeChoice theme() const;
    void setTheme(ThemeChoice theme);

    //! Columns, widths and order of one table, as QHeaderView::saveState() gave them.
    QByteArray columns(const QString &table) const;
    void setColumns(const QString &table, const QByteArray &state);

    //! The order views that a person saved, as JSON; of one profile.
    QJsonArray views(const QString &owner) const;
    void setViews(const QString &owner, const QJsonArray &views);

    //! Writes now, and says whether the file could be read and written. What was set holds for this run all the same.
    bool isHealthy();

    //! For lists of our own (profiles), which are more than a row of the table.
    QSettings &file() { return m_file; }

Q_SIGNALS:
    void changed(const QString &key);

private:
    QVariant stored(const QString &key) const;
    void store(const QString &key, const QVariant &value);

    QSettings m_file;
};

} // namespace store
