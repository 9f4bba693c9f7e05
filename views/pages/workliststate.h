#pragma once

#include "domain/clock.h"
#include "views/page.h"

#include <QObject>

#include <optional>

namespace flows {
class WorklistFlow;
}
namespace tables {
class WorklistModel;
}

namespace views {

class PageState;
class WorklistFilters;

//! What stands in place of the worklist while it is empty, and what the status line says of its reading.
class WorklistState final : public QObject
{
    Q_OBJECT

public:
    //! \p local counts down to the next check. All of them outlive it.
    WorklistState(PageState &state, const flows::WorklistFlow &worklist, const tables::WorklistModel &model,
        const WorklistFilters &filters, domain::Clock local);

    PageStatus status() const;
    void follow();

Q_SIGNALS:
    void clearRequested(); //!< the filters
    void readRequested();
    void portInsRequested();

private:
    QString unreadWords() const;
    QString nothingWords() const;
    bool isFilteredEmpty() const;

    PageState &m_state;
    const flows::WorklistFlow &m_worklist;
    const tables::WorklistModel &m_model;
    const WorklistFilters &m_filters;
    const domain::Clock m_local;
    std::optional<QDateTime> m_errorShown;
};

} // namespace views
