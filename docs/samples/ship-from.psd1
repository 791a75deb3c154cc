@{
    Name          = 'Lark & Pine'
    AddressLine1  = '418 Larkspur Ln'
    City          = 'Ann Arbor'
    StateOrRegion = 'MI'
    PostalCode    = '48103'
    CountryCode   = 'US'
    Phone         = '734-555-0101'
}
