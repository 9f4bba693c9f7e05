#pragma once

#include "sandbox/order.h"
#include "sandbox/seedtexts.h"

#include <QRandomGenerator>

#include <map>

namespace sandbox {

class PortingState;

//! Makes believable parts of orders; the same dice, the same parts.
class SeedMaker
{
public:
    SeedMaker(PortingState &state, QDateTime now, quint32 seed);

    const QDateTime &now() const { return m_now; }
    const SeedTexts &texts() const { return m_texts; }

    int roll(int from, int to); //!< both included
    bool chance(int percent);
    template <typename List>
    auto pick(const List &list)
    {
        return list.at(typename List::size_type(roll(0, int(list.size()) - 1)));
    }

    //! A PENDING order of \p blocks number blocks (each of one carrier), made \p businessDaysAgo, in office hours.
    Order order(int businessDaysAgo, int blocks, int mostPerBlock);
    void addNumbers(Order &order, const QJsonObject &endUser, const SeedPlace &place, int count);
    QJsonObject endUser(const QString &name, const SeedPlace &place);
    void addThread(Order &order, const QString &topic);
    void addLetter(Order &order);

    QDate businessDay(int fromToday) const; //!< so many business days from today
    //! The desired time of day, in the order's zone.
    QDateTime desiredTimeOn(const Order &order, QDate day) const;

private:
    QString reference(const QString &customer);
    QJsonObject portOut();
    void addServices(QJsonObject &number);

    PortingState &m_state;
    QDateTime m_now;
    QRandomGenerator m_dice;
    SeedTexts m_texts;
    // Made once: a big desk would wait for them.
    std::vector<QByteArray> m_pictures;
    QByteArray m_tiff;
    std::map<std::pair<int, int>, int> m_nextLines; //!< of area code and exchange
    int m_serial = 1000;
};

} // namespace sandbox
