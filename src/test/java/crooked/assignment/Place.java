package crooked.assignment;

public class Place {}
