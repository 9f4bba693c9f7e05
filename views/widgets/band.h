#pragma once

#include <QColor>
#include <QDateTime>
#include <QWidget>

namespace views {

enum class BandColor : quint8 { Petrol, Navy, Umber, Graphite };
QColor bandColor(BandColor color);

//! Whom every action of a window hits.
struct BandInfo {
    QString profile = {}; //!< "Kestrel Voice · Production"
    QString projectId = {}; //!< shortened in the middle on screen, whole in the tooltip
    BandColor color = BandColor::Petrol;
    bool sandbox = false; //!< hatched graphite, and the word
};

//! The colored strip below the menu bar, and at the top of every dialog that sends something.
class Band final : public QWidget
{
    Q_OBJECT
public:
    explicit Band(QWidget *parent = nullptr);

    void setInfo(const BandInfo &info);
    const BandInfo &info() const { return m_info; }
    //! The server's now, already in the zone to show, with the zone's name as the operator knows it.
    void setTime(const QString &text);
    void setField(QWidget *field); //!< at the right end; takes ownership

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void describe();

    BandInfo m_info = {};
    QString m_time = {};
    QWidget *m_field = nullptr;
};

//! "7c1f0b52…9e04"
QString shortened(const QString &id);

} // namespace views
