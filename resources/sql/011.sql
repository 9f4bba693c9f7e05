-- What a draft is to become: a port-in, or a text-enablement of numbers that stay with another carrier.
ALTER TABLE drafts ADD COLUMN kind TEXT NOT NULL DEFAULT 'port-in';
