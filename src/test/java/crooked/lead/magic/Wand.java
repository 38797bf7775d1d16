package crooked.lead.magic;

/** Lives in a room nobody knows. */
class Wand {}
