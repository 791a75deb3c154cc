@{
    Severity     = @('Error', 'Warning', 'Information')
    IncludeRules = @('PS*')
}
