-- Orders that were made from one intake stay together. An order is here as soon as it was planned; what the server
-- says of it is read, not kept. Rows of a draft are replaced as a whole with every save of it.
CREATE TABLE campaigns (
    profile_key TEXT NOT NULL,
    id TEXT NOT NULL,
    reference TEXT NOT NULL,
    created_at TEXT NOT NULL,
    PRIMARY KEY (profile_key, id)
);
CREATE TABLE campaign_orders (
    profile_key TEXT NOT NULL,
    draft_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    campaign_id TEXT NOT NULL,
    reference TEXT NOT NULL,
    numbers TEXT NOT NULL,
    state TEXT NOT NULL,
    intent_id TEXT NOT NULL,
    order_id TEXT NOT NULL,
    problem TEXT NOT NULL,
    PRIMARY KEY (profile_key, draft_id, position)
);
CREATE INDEX campaign_orders_by_campaign ON campaign_orders (profile_key, campaign_id);
CREATE INDEX campaign_orders_by_order ON campaign_orders (profile_key, order_id);
-- The intake's own draft, and those that go on with numbers of an order (`follows`) of the campaign.
CREATE TABLE campaign_drafts (
    profile_key TEXT NOT NULL,
    draft_id TEXT NOT NULL,
    campaign_id TEXT NOT NULL,
    follows TEXT NOT NULL,
    numbers TEXT NOT NULL,
    made_at TEXT NOT NULL,
    PRIMARY KEY (profile_key, draft_id)
);
CREATE INDEX campaign_drafts_by_campaign ON campaign_drafts (profile_key, campaign_id);

-- Drafts that are parked until an order was canceled, and what was seen of that order since.
CREATE TABLE draft_waits (
    profile_key TEXT NOT NULL,
    draft_id TEXT NOT NULL,
    order_id TEXT NOT NULL,
    reference TEXT NOT NULL,
    since TEXT NOT NULL,
    state TEXT NOT NULL,
    seen_at TEXT NOT NULL,
    PRIMARY KEY (profile_key, draft_id, order_id)
);
CREATE INDEX draft_waits_by_order ON draft_waits (profile_key, order_id);
