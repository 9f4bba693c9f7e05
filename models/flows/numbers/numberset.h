#pragma once

#include "api/numbers/numbersapi.h"
#include "flows/progress.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <functional>

namespace flows {

//! Which numbers the project has behind a filter, read to the end and without a gap: to be compared with another
//! reading. Destroying it cancels.
class NumberSet final : public QObject
{
    Q_OBJECT

public:
    using Numbers = QHash<QString, QString>; //!< E.164, and the callback URL: a million numbers must fit in memory
    using Handler = std::function<void(const net::Result<Numbers> &)>;

    //! \p api outlives it.
    explicit NumberSet(const api::NumbersApi &api, QObject *parent = nullptr);

    //! Call once. \p handler may destroy this object later, not at once.
    void read(const api::ActiveNumberFilter &filter, Handler handler);

Q_SIGNALS:
    void progressChanged(const flows::Progress &progress);

private:
    void readPage(const std::optional<api::Cursor> &cursor);
    void take(const api::ActiveNumberPage &page);

    const api::NumbersApi &m_api;
    api::ActiveNumberFilter m_filter;
    Handler m_handler;
    net::Call<api::ActiveNumberPage> m_call;
    Numbers m_numbers;
    QSet<QString> m_tokens; //!< of the pages so far
    int m_readings = 0;
};

} // namespace flows
