package crooked.lead.rest;

/** An adapter that anybody can use. */
public class OpenResource {}
