#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QObject>
#include <QString>

#include <algorithm>
#include <optional>
#include <vector>

namespace store {
class Settings;
}

namespace flows {

enum class NameProblem : quint8 { None, Empty, Taken, TooLong };

//! Views of a list that have names, whatever they show: the built-in ones, then the person's own. The last change can
//! be undone.
class ViewShelf : public QObject
{
    Q_OBJECT

public:
    static constexpr int longestName = 40;

    struct Entry {
        QString id = {};
        QString name = {}; //!< empty for the built-in ones, which the page names
        bool isBuiltIn = false;
    };

    using QObject::QObject;

    virtual std::vector<Entry> entries() const = 0;
    //! \p id: of the view that is about to be named; empty for a new one.
    NameProblem problemWith(const QString &name, const QString &id = {}) const;
    virtual bool rename(const QString &id, const QString &name) = 0;
    virtual bool remove(const QString &id) = 0;
    virtual bool canUndo() const = 0;
    virtual void undo() = 0; //!< the last change of this run

    static QString newId();

Q_SIGNALS:
    void changed();

protected:
    static QJsonArray read(const store::Settings &settings, const QString &owner);
    static void write(store::Settings &settings, const QString &owner, const QJsonArray &views);
};

//! The views of one kind of list of one profile, kept in the settings. A View is a value with id and name.
template <class View>
class ViewsOf : public ViewShelf
{
public:
    const std::vector<View> &all() const { return m_views; }
    const View *find(const QString &id) const
    {
        const auto found = std::ranges::find(m_views, id, &View::id);
        return found == m_views.end() ? nullptr : &*found;
    }

    std::vector<Entry> entries() const final
    {
        std::vector<Entry> entries;
        for (std::size_t i = 0; i < m_views.size(); ++i)
            entries.push_back({.id = m_views[i].id, .name = m_views[i].name, .isBuiltIn = i < m_builtIn});
        return entries;
    }

    //! Keeps it under a new id. \returns the id; empty when its name cannot be taken.
    QString add(View view)
    {
        if (problemWith(view.name) != NameProblem::None)
            return {};
        std::vector<View> before = m_views;
        view.id = newId();
        view.name = view.name.simplified();
        const QString id = view.id;
        m_views.push_back(std::move(view));
        keep(std::move(before));
        return id;
    }

    //! Keeps what it shows under the name it has.
    bool update(const QString &id, const View &shown)
    {
        View *view = own(id);
        if (!view)
            return false;
        std::vector<View> before = m_views;
        const QString name = view->name;
        *view = shown;
        view->id = id;
        view->name = name;
        keep(std::move(before));
        return true;
    }

    bool rename(const QString &id, const QString &name) final
    {
        View *view = own(id);
        if (!view || problemWith(name, id) != NameProblem::None)
            return false;
        std::vector<View> before = m_views;
        view->name = name.simplified();
        keep(std::move(before));
        return true;
    }

    bool remove(const QString &id) final
    {
        if (!own(id))
            return false;
        std::vector<View> before = m_views;
        std::erase_if(m_views, [&id](const View &view) { return view.id == id; });
        keep(std::move(before));
        return true;
    }

    bool canUndo() const final { return m_before.has_value(); }
    void undo() final
    {
        if (!m_before)
            return;
        m_views = *m_before;
        keep(std::nullopt);
    }

protected:
    using Writer = QJsonObject (*)(const View &);
    //! Nothing for what has no id or no name: the file was edited by hand.
    using Reader = std::optional<View> (*)(const QJsonObject &);

    ViewsOf(store::Settings &settings, QString owner, std::vector<View> builtIn, Reader reader, Writer writer,
        QObject *parent)
        : ViewShelf(parent)
        , m_settings(settings)
        , m_owner(std::move(owner))
        , m_views(std::move(builtIn))
        , m_builtIn(m_views.size())
        , m_writer(writer)
    {
        for (const auto &value : read(m_settings, m_owner)) {
            if (auto view = reader(value.toObject()); view && !find(view->id))
                m_views.push_back(std::move(*view));
        }
    }

private:
    View *own(const QString &id)
    {
        const auto found = std::find_if(m_views.begin() + std::ptrdiff_t(m_builtIn), m_views.end(),
            [&id](const View &view) { return view.id == id; });
        return found == m_views.end() ? nullptr : &*found;
    }

    void keep(std::optional<std::vector<View>> before)
    {
        QJsonArray list;
        for (std::size_t i = m_builtIn; i < m_views.size(); ++i)
            list.append(m_writer(m_views[i]));
        write(m_settings, m_owner, list);
        m_before = std::move(before);
        Q_EMIT changed();
    }

    store::Settings &m_settings;
    const QString m_owner;
    std::vector<View> m_views;
    const std::size_t m_builtIn; //!< as many stand in front
    const Writer m_writer;
    std::optional<std::vector<View>> m_before;
};

} // namespace flows
