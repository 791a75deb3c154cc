namespace SellingPartner.Quota;

/// <summary>
/// Grants permits for the requests of one operation. Each permit must be ended, by <see cref="Done"/> or <see cref="GiveBack"/>; in
/// between, its owner reports how the service treated the request. <see cref="QuotaRegistry"/> chooses the class:
/// <see cref="TokenBucket"/> counts in this process, <see cref="SharedQuota"/> in a store that several machines share.
/// </summary>
internal interface IQuota : IDisposable
{
    /// <summary>
    /// Requests a second that leave in the long run: the rate the service grants, or less for a while after it throttled one.
    /// </summary>
    double Pace { get; }

    /// <summary>How long until the quota is full and at its full rate, if no permit is taken.</summary>
    TimeSpan UntilFull { get; }

    /// <summary>Waits for a permit and takes it.</summary>
    /// <param name="stop">Ends the wait and leaves the queue.</param>
    /// <returns>The number of the permit, for <see cref="Refused"/>; later permits have higher ones.</returns>
    Task<long> TakeAsync(CancellationToken stop);

    /// <summary>Returns a permit that was taken and not used.</summary>
    /// <param name="permit">The permit.</param>
    void GiveBack(long permit);

    /// <summary>The service counted the request in.</summary>
    /// <param name="rate">The rate it says it grants, where it says so; what cannot be true of the usage plan is ignored.</param>
    void Admitted(double? rate);

    /// <summary>The service said that the quota is used up.</summary>
    /// <param name="permit">The permit of the request.</param>
    /// <param name="wait">How long it asks to wait, where it asks.</param>
    void Refused(long permit, TimeSpan? wait);

    /// <summary>The request that a permit was taken for has been answered, or never will be.</summary>
    /// <param name="permit">The permit.</param>
    void Done(long permit);

    /// <summary>The current state.</summary>
    QuotaSnapshot Read();
}
