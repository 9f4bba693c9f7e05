#include "flows/numbers/numberreads.h"

#include "api/numbers/numbersapi.h"

#include <utility>

namespace flows {

NumberReads::NumberReads(Desk desk, QObject *parent)
    : QObject(parent)
    , m_desk(std::move(desk))
    , m_calls(
          this, maximumCalls, [this](const QString &number) { return m_desk.numbers.active().get(number); },
          [this](const QString &number, const net::Result<domain::ActiveNumber> &result) {
              if (result)
                  m_read.insert(number, *result);
              else
                  m_error = result.error();
              ++m_done;
              Q_EMIT progressChanged();
              if (m_done < m_total)
                  return;
              std::vector<domain::ActiveNumber> numbers;
              QStringList failed;
              for (const QString &asked : std::as_const(m_asked)) {
                  const auto found = m_read.constFind(asked);
                  if (found == m_read.cend())
                      failed.append(asked);
                  else
                      numbers.push_back(*found);
              }
              Q_EMIT finished(numbers, failed, m_error);
          })
{
}

void NumberReads::start(const QStringList &numbers)
{
    cancel();
    m_asked = numbers;
    m_asked.removeDuplicates();
    m_total = int(m_asked.size());
    m_calls.setQueue({m_asked.begin(), m_asked.end()});
}

void NumberReads::cancel()
{
    m_calls.clear();
    m_read.clear();
    m_error.reset();
    m_done = 0;
    m_total = 0;
}

} // namespace flows
