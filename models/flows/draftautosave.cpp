#include "flows/draftautosave.h"

#include <QPointer>

#include <utility>

namespace flows {

DraftAutosave::DraftAutosave(const Desk &desk, Save save, const QDateTime &savedAt, QObject *parent)
    : QObject(parent)
    , m_local(desk.local)
    , m_save(std::move(save))
{
    if (savedAt.isValid())
        m_savedAt = savedAt;
    m_timer.setSingleShot(true);
    m_timer.setInterval(desk.timing.autosave);
    connect(&m_timer, &QTimer::timeout, this, &DraftAutosave::save);
}

void DraftAutosave::touch()
{
    m_dirty = true;
    m_timer.start();
}

void DraftAutosave::savePlace()
{
    if (isKept())
        write();
}

void DraftAutosave::save()
{
    if (m_dirty)
        write();
}

void DraftAutosave::write(QObject *context, const Saved &saved)
{
    m_timer.stop();
    m_dirty = false;
    ++m_saving;
    store::then(m_save(), this,
        [this, life = m_life, guard = QPointer(context), saved](const store::Result<domain::DraftId> &result) {
            if (life != m_life)
                return;
            --m_saving;
            if (result) {
                m_savedAt = m_local();
                Q_EMIT this->saved(*m_savedAt);
            } else {
                m_dirty = true; // the next change, or leaving, tries again
                Q_EMIT saveFailed(result.error());
            }
            if (guard && saved)
                saved(result ? std::nullopt : std::optional(result.error()));
        });
}

void DraftAutosave::forget()
{
    ++m_life;
    m_timer.stop();
    m_dirty = false;
    m_saving = 0;
    m_savedAt.reset();
}

} // namespace flows
