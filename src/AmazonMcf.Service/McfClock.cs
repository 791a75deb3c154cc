namespace AmazonMcf.Service;

/// <summary>The virtual clock of an embedded service at one moment.</summary>
/// <param name="Now">The virtual time, in UTC.</param>
/// <param name="Moved">How far it has just been moved on; zero when it was only read.</param>
/// <param name="TimeScale">Virtual seconds a real second; 0 when time passes by stepping only.</param>
public sealed record McfClock(DateTime Now, TimeSpan Moved, double TimeScale);
