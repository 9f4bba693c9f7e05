#pragma once

#include <QAbstractButton>

namespace views {

//! "Status Rejected ✕": one filter of a list. A click asks whoever listens to
//! clicked() for a choice. The cross, or Delete, asks to clear it.
class FilterChip final : public QAbstractButton
{
    Q_OBJECT
public:
    explicit FilterChip(QString name, QWidget *parent = nullptr);

    //! Empty: not set, and the chip shows `anyText` ("Any").
    void setValue(const QString &value);
    QString value() const { return m_value; }
    bool isSet() const { return !m_value.isEmpty(); }
    //! "Status is set to Rejected"; nothing when it is not set.
    QString inWords() const;
    void setAnyText(const QString &text);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void cleared();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QRect crossRect() const;
    void describe();

    QString m_name;
    QString m_value = {};
    QString m_anyText;
};

} // namespace views
