#pragma once

#include <QWidget>

#include <vector>

class QPushButton;

namespace views {

//! Controls in one line. Those that find no room leave it: buttons for a menu at its end, words altogether.
class OverflowRow final : public QWidget
{
    Q_OBJECT
public:
    //! The end of the row that stays longest.
    enum class Keeps : quint8 { First, Last };

    explicit OverflowRow(Keeps keeps, QWidget *parent = nullptr);

    void add(QWidget *control); //!< takes ownership
    void insert(int at, QWidget *control); //!< likewise, before the one that is there

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    //! What all controls need at least, without a menu.
    int compactWidth() const;

    //! Whether a person can press it once \p in is shown: it is on show there, or in the menu of a row that is.
    static bool isOffered(const QWidget &control, const QWidget &in);

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    std::vector<QWidget *> wanted() const;
    //! How many of them leave the row, from the end that does not stay.
    std::size_t leaving(const std::vector<QWidget *> &all) const;
    QSize sizeOf(int width) const;
    void arrange();
    void place(const std::vector<QWidget *> &kept);
    void move(QWidget *control, QWidget *parent);
    void showMenu();

    const Keeps m_keeps;
    std::vector<QWidget *> m_controls = {};
    std::vector<QWidget *> m_left = {}; //!< the row, for the menu
    QWidget *m_drawer; //!< never shown: holds what left, which keeps its own say whether it is shown
    QPushButton *m_more;
    int m_room = -1; //!< before it is laid out, everything has its place
    bool m_arranging = false;
};

} // namespace views
