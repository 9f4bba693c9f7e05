#pragma once

#include "flows/desk.h"
#include "store/drafts.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <optional>

namespace flows {

//! Keeps a draft on the disk while it is typed: a little after the last change, or at once where that is asked for.
//! Its owner says save() before it goes.
class DraftAutosave final : public QObject
{
    Q_OBJECT

public:
    using Save = std::function<QFuture<store::Result<domain::DraftId>>()>;
    using Saved = std::function<void(const std::optional<store::Error> &)>;

    //! \p save posts the draft as it is then. \p savedAt: of one that was left; not set of a new one.
    DraftAutosave(const Desk &desk, Save save, const QDateTime &savedAt, QObject *parent = nullptr);

    //! Something was changed.
    void touch();
    //! Another page was turned to: that alone makes no draft, but one that is there remembers it.
    void savePlace();
    //! Now, if anything is not saved.
    void save();
    //! Now. \p saved is called when it is on the disk, or could not be put there.
    void write(QObject *context = nullptr, const Saved &saved = {});
    //! The draft is no more: what was not saved is not, and it begins anew with the next change.
    void forget();

    bool isSaved() const { return !m_dirty && m_saving == 0; }
    //! Anything is on the disk, or will be.
    bool isKept() const { return m_dirty || m_saving > 0 || m_savedAt; }
    const std::optional<QDateTime> &savedAt() const { return m_savedAt; }

Q_SIGNALS:
    void saved(const QDateTime &at);
    void saveFailed(const store::Error &error);

private:
    const domain::Clock m_local;
    const Save m_save;
    QTimer m_timer;
    bool m_dirty = false;
    int m_saving = 0;
    std::optional<QDateTime> m_savedAt;
    int m_life = 0; //!< what was saved of an earlier one says nothing of this
};

} // namespace flows
