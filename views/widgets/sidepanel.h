#pragma once

#include <QWidget>

class QScrollArea;
class QVBoxLayout;

namespace views {

class TextLabel;

//! A pane beside a table: sections under each other, scrolling as a whole.
class SidePanel final : public QWidget
{
    Q_OBJECT
public:
    explicit SidePanel(QWidget *parent = nullptr);

    void setTitle(const QString &title, const QString &remark = {}); //!< empty: no head
    //! Returns the layout to fill. Sections are parted by hairlines.
    QVBoxLayout *addSection(const QString &heading = {});
    void clear(); //!< drops all sections
    //! Shows at once what was added: else it appears when the event loop runs again, and there is a hole until then.
    void reveal();

private:
    QWidget *m_head;
    TextLabel *m_title;
    TextLabel *m_remark;
    QScrollArea *m_scroll;
    QVBoxLayout *m_sections = nullptr;
};

//! A framed box on Base with a title line: a choice, an order in the review.
class Card final : public QWidget
{
    Q_OBJECT
public:
    explicit Card(QWidget *parent = nullptr);
    QVBoxLayout *body() const { return m_body; }
    void setChosen(bool chosen); //!< accent frame

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QVBoxLayout *m_body;
    bool m_chosen = false;
};

//! A line of one pixel in the frame color.
class Hairline final : public QWidget
{
    Q_OBJECT
public:
    explicit Hairline(Qt::Orientation orientation = Qt::Horizontal, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace views
